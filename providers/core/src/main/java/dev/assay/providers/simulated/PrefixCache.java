package dev.assay.providers.simulated;

import java.util.HashSet;
import java.util.Set;

/// A prompt cache as DeepSeek's was until V3.2: prefixes in units of 64 tokens, each counted only when all
/// before it match too. A token is taken as four characters. Old units are forgotten by generations, so memory
/// is bounded.
final class PrefixCache {
    static final int UNIT_TOKENS = 64;
    private static final int CHARS_PER_TOKEN = 4;
    private static final int UNIT_CHARS = UNIT_TOKENS * CHARS_PER_TOKEN;
    private static final int GENERATION = 1 << 17;

    private Set<Long> young = new HashSet<>();
    private Set<Long> old = new HashSet<>();

    /// An estimate, rounded up.
    static long tokens(String text) {
        return (text.length() + CHARS_PER_TOKEN - 1L) / CHARS_PER_TOKEN;
    }

    /// Tokens of the prompt that are found, a multiple of 64. Does not store the prompt.
    ///
    /// @param scope what separates caches, for example model and user
    long hit(String scope, String prompt) {
        long[] units = units(scope, prompt);
        int found = 0;
        synchronized (this) {
            while (found < units.length && (young.contains(units[found]) || old.contains(units[found]))) {
                found++;
            }
        }
        return (long) found * UNIT_TOKENS;
    }

    /// Stores every whole unit of the prompt.
    void remember(String scope, String prompt) {
        long[] units = units(scope, prompt);
        synchronized (this) {
            for (long unit : units) {
                young.add(unit);
            }
            if (young.size() > GENERATION) {
                old = young;
                young = new HashSet<>();
            }
        }
    }

    /// A hash per whole unit, each over everything before it (FNV-1a, 64 bits).
    private static long[] units(String scope, String prompt) {
        long[] units = new long[prompt.length() / UNIT_CHARS];
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < scope.length(); i++) {
            hash = (hash ^ scope.charAt(i)) * 0x100000001b3L;
        }
        for (int i = 0; i < units.length * UNIT_CHARS; i++) {
            hash = (hash ^ prompt.charAt(i)) * 0x100000001b3L;
            if ((i + 1) % UNIT_CHARS == 0) {
                units[i / UNIT_CHARS] = hash;
            }
        }
        return units;
    }
}
