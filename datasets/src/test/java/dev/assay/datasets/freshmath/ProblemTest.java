package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {
    private static final int ITEMS = 800;

    static List<Kind> kinds() {
        return Kind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGoldIsWhatTheStepsGiveWhenWorkedOutAgainFromTheNumbersOfTheQuestion(Kind kind) {
        for (int i = 0; i < ITEMS; i++) {
            Problem problem = Problem.of(kind, i % 7, i);
            assertThat(worked(problem)).as(problem::toString).isEqualTo(BigInteger.valueOf(problem.gold()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyNumberOfTheQuestionAndEveryResultIsOfAReasonableSize(Kind kind) {
        for (int i = 0; i < ITEMS; i++) {
            Problem problem = Problem.of(kind, 11, i);
            assertThat(problem.givens())
                    .as(problem::toString)
                    .allMatch(given -> given.value() >= 2 && given.value() < 10_000);
            assertThat(problem.steps())
                    .as(problem::toString)
                    .allMatch(step -> step.result().value() < 10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGoldIsNeverANumberOfTheQuestion(Kind kind) {
        for (int i = 0; i < ITEMS; i++) {
            Problem problem = Problem.of(kind, 13, i);
            assertThat(problem.givens()).extracting(Num::value).doesNotContain(problem.gold());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyNumberIsNeededAndEveryStepCounts(Kind kind) {
        Problem problem = Problem.of(kind, 1, 0);
        Set<String> used = new HashSet<>();
        for (Step step : problem.steps()) {
            used.add(step.left().name());
            used.add(step.right().name());
        }
        assertThat(problem.givens()).extracting(Num::name).allMatch(used::contains);
        assertThat(problem.steps().subList(0, problem.steps().size() - 1))
                .extracting(step -> step.result().name())
                .allMatch(used::contains);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLevelIsANumberOfSteps(Kind kind) {
        assertThat(Problem.of(kind, 1, 0).steps()).hasSize(kind.level());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theScenesOfAKindComeInTurn(Kind kind) {
        for (int i = 0; i < 3 * kind.scenes(); i++) {
            assertThat(Problem.of(kind, 5, i).scene()).isEqualTo(i % kind.scenes());
        }
    }

    @Test
    void nobodyInTheAgesIsOlderThanPeopleAre() {
        Kind ages = Kind.all().stream()
                .filter(k -> k.id().equals("ages"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < ITEMS; i++) {
            Problem problem = Problem.of(ages, 3, i);
            assertThat(problem.given("a")).isBetween(7L, 19L);
            assertThat(problem.gold()).isBetween(17L, 70L);
        }
    }

    @Test
    void theWorkingIsReadable() {
        Kind change = Kind.all().stream()
                .filter(k -> k.id().equals("change"))
                .findFirst()
                .orElseThrow();
        assertThat(Problem.of(change, 1, 0).working()).isEqualTo("9 × 13 = 117. 120 - 117 = 3.");
    }

    @Test
    void anUnknownNumberOrKindIsNamed() {
        Problem problem = Problem.of(Kind.all().getFirst(), 1, 0);
        assertThatThrownBy(() -> problem.given("z")).hasMessageContaining("no number z");
        assertThatThrownBy(() -> Problem.of(new Kind("guess", 1, 1), 1, 0)).hasMessageContaining("guess");
    }

    /// Works the steps out by name, from the numbers of the question alone, in other arithmetic than the
    /// generator.
    private static BigInteger worked(Problem problem) {
        Map<String, BigInteger> known = new HashMap<>();
        problem.givens().forEach(given -> known.put(given.name(), BigInteger.valueOf(given.value())));
        BigInteger last = BigInteger.ZERO;
        for (Step step : problem.steps()) {
            BigInteger left = known(known, step.left());
            BigInteger right = known(known, step.right());
            last = switch (step.op()) {
                case ADD -> left.add(right);
                case SUBTRACT -> left.subtract(right);
                case MULTIPLY -> left.multiply(right);
                case DIVIDE -> exact(left, right);
                case REMAINDER -> left.mod(right);
                case PERCENT -> exact(left.multiply(right), BigInteger.valueOf(100));
            };
            assertThat(last).isPositive();
            known.put(step.result().name(), last);
        }
        return last;
    }

    private static BigInteger known(Map<String, BigInteger> known, Num num) {
        BigInteger value = known.get(num.name());
        if (value == null) {
            throw new AssertionError(num + " is used before it is known");
        }
        return value;
    }

    private static BigInteger exact(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        assertThat(parts[1]).isZero();
        return parts[0];
    }
}
