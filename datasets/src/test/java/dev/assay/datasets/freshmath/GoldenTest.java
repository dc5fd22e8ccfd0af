package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seals what a seed gives. A digest here never changes again: where wordings or numbers must change, the generator
/// gets a new version, and with it new digests.
class GoldenTest {
    /// Generator 1: what [#digest] gives for each language.
    private static final Map<String, String> GENERATOR_1 = new TreeMap<>(Map.ofEntries(
            Map.entry("en", "2bf3ebd2d0f176fc715c0fb302b985337c8d389a47d57fe750060a684866ca66"),
            Map.entry("ko", "ad390ab33c62f7a0e96a4367677b052423305c9a6e30053253a13c4f4cd78c87")));

    @Test
    void everySeedGivesTheBytesItAlwaysGave() {
        assertThat(FreshMath.GENERATOR).isEqualTo(1);
        Map<String, String> digests = new TreeMap<>();
        FreshMath.languages().forEach(language -> digests.put(language, digest(language)));
        assertThat(digests).isEqualTo(GENERATOR_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theFirstSixItemsOfEachLevelAreTheOnesInTheFile(String language) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int level = 1; level <= Kind.LEVELS; level++) {
            FreshMath set = FreshMath.of(FreshMathSettings.ofSeed(1)
                    .withLanguages(language)
                    .withLevels(level)
                    .withCount(6));
            set.samples().forEach(sample -> text.append(lines(sample)));
        }
        String name = "golden-" + language + ".txt";
        Files.writeString(
                Files.createDirectories(Path.of("target", "freshmath")).resolve(name), text);
        assertThat(text.toString())
                .as("what was made stands in target/freshmath/%s", name)
                .isEqualTo(resource(name));
    }

    /// SHA-256 over the shots and the first 3,000 samples of three seeds.
    private static String digest(String language) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long seed : new long[] {1, 2, -3}) {
                FreshMath set = FreshMath.of(
                        FreshMathSettings.ofSeed(seed).withLanguages(language).withCount(3000));
                set.shots(language).stream().map(Shot::sample).forEach(sample -> sha.update(bytes(lines(sample))));
                set.samples().forEach(sample -> sha.update(bytes(lines(sample))));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String lines(Sample sample) {
        return String.join(
                "\n",
                List.of(
                        sample.id(),
                        sample.strata().toString(),
                        sample.question(),
                        "= " + sample.gold().text(),
                        "",
                        ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
