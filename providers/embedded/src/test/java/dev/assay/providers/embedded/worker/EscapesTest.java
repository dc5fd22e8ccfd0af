package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "한국어",
                "😀",
                "a😀b🎉",
                "\uE0A5\uE0A6\uE0A7\uE0A8\uE0A9",
                "\uE0A50128512",
                "null\u0000byte"
            })
    void anyTextComesBackAsItWent(String text) {
        assertThat(Escapes.unescape(Escapes.escape(text))).isEqualTo(text);
    }

    @Test
    void whatTravelsHoldsNothingThatTheRendererDamages() {
        assertThat(Escapes.escape("a😀\u0000").codePoints()).allMatch(c -> c > 0 && c <= 0xFFFF);
        assertThat(Escapes.escape("한국어 é")).isEqualTo("한국어 é");
    }

    @Test
    void randomTextsComeBackToo() {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int c = 0; c < 20; c++) {
                int code = random.nextInt(4) == 0 ? 0xE0A0 + random.nextInt(16) : random.nextInt(0x110000);
                text.appendCodePoint(code >= 0xD800 && code < 0xE000 ? 'x' : code);
            }
            assertThat(Escapes.unescape(Escapes.escape(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void anEscapeThatWasCutIsAnError() {
        assertThatThrownBy(() -> Escapes.unescape("\uE0A50128")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Escapes.unescape("\uE0A59999999")).isInstanceOf(IllegalArgumentException.class);
    }
}
