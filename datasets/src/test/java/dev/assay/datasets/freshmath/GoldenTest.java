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

/// Seals what a seed gives. A digest here never changes again: where wordings or numbers must change, the
/// generator gets a new version, and with it new digests.
class GoldenTest {
    /// Generator 1: what [#digest] gives for each language.
    private static final Map<String, String> GENERATOR_1 = new TreeMap<>(Map.ofEntries(
            Map.entry("bn", "b113d048e4b17ea987de8ec5448735c02ed8c258cda62a78b920d7340d586e2e"),
            Map.entry("de", "d98e5773bdbb553a9a6e43e375dd9da55f32f2c4e31ca75cfd1475e024eab469"),
            Map.entry("en", "30d6fb6f8df55c9756ca2943214b7d5528ae727034562f02dc3e08daa7b5f597"),
            Map.entry("es", "eb47fc457487f211c596b2d4ddfce133aae03c06b3bfe0c4c82d124c0a020ea6"),
            Map.entry("fr", "60d7652fc84c2e5c8924938feceae261d9ab226d2ffa4b9263041f260d8d695e"),
            Map.entry("ja", "3e12073e59313a010c10a2f19d8fa219e92c5e6499ed68d80688e7195315184c"),
            Map.entry("ko", "31454d78a4ecb80315ca2521b148c4167c1a5f42f1e0ea938bf680cd272c8c51"),
            Map.entry("ru", "7d489abe76a143c2e0e7adfc8e63d41efffc4fdbdfa9e1f59a0702f205d82fb7"),
            Map.entry("sw", "76fc35fce99e0cdf412a0d2f28f63bfd5493a144e2e8fdfddea5e8874eed229b"),
            Map.entry("te", "0b01d19c26c3914baaa210f93e92ebfded0d395d88275a2be8118e32e82438e7"),
            Map.entry("th", "86da3289828df1f2ce0437b0dd2bf6f8ac750a5cf7fdba1de7594330cc58aea1"),
            Map.entry("zh", "ae197ced4ad12dc21b3f06985d381096c0d8cb249a6f68efe9eff2641d560e62")));

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

    /// SHA-256 over the shots and the first 1,000 samples of three seeds.
    private static String digest(String language) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long seed : new long[] {1, 2, -3}) {
                FreshMath set = FreshMath.of(
                        FreshMathSettings.ofSeed(seed).withLanguages(language).withCount(1000));
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
