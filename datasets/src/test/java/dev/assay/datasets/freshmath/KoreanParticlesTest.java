package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanParticlesTest {

    @ParameterizedTest
    @CsvSource({
        "사과은/는, 사과는",
        "연필은/는, 연필은",
        "민준이/가, 민준이",
        "유나이/가, 유나가",
        "공책을/를, 공책을",
        "우표을/를, 우표를",
        "서연과/와, 서연과",
        "지우과/와, 지우와",
        "연필으로/로, 연필로",
        "공책으로/로, 공책으로",
        "상자으로/로, 상자로"
    })
    void theParticleFollowsTheFinalConsonantOfAWord(String written, String resolved) {
        assertThat(KoreanParticles.resolve(written)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource({
        "10은/는, 10은",
        "21은/는, 21은",
        "12은/는, 12는",
        "3이/가, 3이",
        "4이/가, 4가",
        "5을/를, 5를",
        "6을/를, 6을",
        "7으로/로, 7로",
        "8을/를, 8을",
        "9과/와, 9와",
        "30으로/로, 30으로",
        "25%을/를, 25%를"
    })
    void aNumberIsReadAloudFirst(String written, String resolved) {
        assertThat(KoreanParticles.resolve(written)).isEqualTo(resolved);
    }

    @Test
    void severalPairsInASentenceAreResolvedEachByItsOwnWord() {
        assertThat(KoreanParticles.resolve("민준은/는 사과을/를 5개 가지고 있습니다.")).isEqualTo("민준은 사과를 5개 가지고 있습니다.");
    }

    @Test
    void aParticleAfterSomethingThatCannotBeReadIsADefectOfTheTemplate() {
        assertThatThrownBy(() -> KoreanParticles.resolve("km은/는")).hasMessageContaining("'m'");
    }
}
