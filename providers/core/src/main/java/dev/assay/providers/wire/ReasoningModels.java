package dev.assay.providers.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of OpenAI's models refuse sampling parameters with a 400: o1, o3, o4 and their kin, and gpt-5 and
/// later unless their effort is `none` (possible from gpt-5.1 on). Names are all one has: the API does not
/// tell.
final class ReasoningModels {
    private ReasoningModels() {}

    static boolean refuseSampling(String model, @Nullable String effort) {
        String name = model.toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('/') + 1);
        if (name.length() > 1 && name.charAt(0) == 'o' && Character.isDigit(name.charAt(1))) {
            return true;
        }
        if (!name.startsWith("gpt-") || name.contains("-chat")) {
            return false;
        }
        int generation = leadingNumber(name, 4);
        return generation >= 5 && !"none".equals(effort);
    }

    private static int leadingNumber(String name, int from) {
        int value = 0;
        for (int i = from; i < name.length() && i < from + 4 && Character.isDigit(name.charAt(i)); i++) {
            value = value * 10 + (name.charAt(i) - '0');
        }
        return value;
    }
}
