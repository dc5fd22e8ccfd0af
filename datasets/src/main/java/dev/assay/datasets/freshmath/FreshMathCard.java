package dev.assay.datasets.freshmath;

import dev.assay.datasets.DatasetCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/// The card of a generated set. Its digest covers the generator's version, the settings and the wording files
/// used.
final class FreshMathCard {
    private FreshMathCard() {}

    static DatasetCard of(FreshMathSettings settings, Collection<Wording> wordings) {
        return new DatasetCard(
                FreshMath.ID,
                "Fresh math: word problems of one to six steps, made from a seed",
                "generated:" + FreshMath.GENERATOR,
                digest(settings, wordings),
                "Apache-2.0",
                source(settings.languages()),
                settings.languages(),
                OptionalLong.of(settings.count() * settings.languages().size()),
                false);
    }

    private static String source(List<String> languages) {
        List<String> others = languages.stream().filter(l -> !l.equals("en")).toList();
        return "made by Assay's own generator from templates written for it"
                + (others.isEmpty() ? "" : "; no native speaker has reviewed " + String.join(", ", others));
    }

    private static String digest(FreshMathSettings settings, Collection<Wording> wordings) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = FreshMath.ID + " generator " + FreshMath.GENERATOR
                    + "\nseed " + settings.seed()
                    + "\nlevels " + settings.levels()
                    + "\nkinds " + settings.kinds().stream().sorted().toList()
                    + "\nlanguages " + settings.languages()
                    + "\ncount " + settings.count() + "\n";
            sha.update(bytes(text));
            wordings.forEach(wording -> sha.update(bytes(wording.source())));
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
