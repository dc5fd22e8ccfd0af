package dev.assay.reports.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIndexTest {
    @TempDir
    Path temp;

    private static final Unit A = RunFixture.unit("a");
    private static final Unit B = RunFixture.unit("b");
    private static final Unit C = RunFixture.unit("c");
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private static JournalLine.Attempt counted(RunIndex index, AttemptReader reader, Unit unit) throws IOException {
        return reader.attemptAt(requireNonNull(index.position(index.find(unit))));
    }

    @Test
    void theFirstSettledAttemptCountsElseTheLastFailure() throws Exception {
        RunDirectory run = RunFixture.run(
                temp.resolve("run"),
                RunFixture.attempt(A, 1, Outcome.FAILED, ""),
                RunFixture.attempt(B, 1, Outcome.FAILED, "first"),
                RunFixture.attempt(A, 2, Outcome.TRUNCATED, "cut"),
                RunFixture.attempt(A, 3, Outcome.ANSWERED, "late"),
                RunFixture.attempt(B, 2, Outcome.FAILED, "second"),
                RunFixture.intent(C, 1));

        RunIndex index = RunIndex.read(run);

        assertThat(index.units()).isEqualTo(3);
        assertThat(index.done()).isEqualTo(2);
        assertThat(index.attempts()).isEqualTo(5);
        assertThat(index.counted(index.find(A))).isEqualTo(Outcome.TRUNCATED);
        assertThat(index.countedNumber(index.find(A))).isEqualTo(2);
        assertThat(index.lastNumber(index.find(A))).isEqualTo(3);
        assertThat(index.counted(index.find(B))).isEqualTo(Outcome.FAILED);
        assertThat(index.countedNumber(index.find(B))).isEqualTo(2);
        assertThat(index.counted(index.find(C))).isNull();
        assertThat(index.position(index.find(C))).isNull();
        assertThat(index.countedNumber(index.find(C))).isNull();
        assertThat(index.lastNumber(index.find(C))).isEqualTo(1);
        assertThat(index.find(RunFixture.unit("d"))).isEqualTo(-1);
        assertThat(index.find(new Unit(A.task(), A.sample(), A.variant(), 2, A.lane())))
                .isEqualTo(-1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> index.counted(3));
        try (AttemptReader reader = AttemptReader.open(run)) {
            assertThat(counted(index, reader, B).text()).isEqualTo("second");
            assertThat(counted(index, reader, A).text()).isEqualTo("cut");
        }
    }

    @Test
    void theRuleGoesByNumberAndNotByPlace() {
        assertThat(CountedAttempts.of(List.of(
                        RunFixture.attempt(A, 3, Outcome.ANSWERED, "third"),
                        RunFixture.attempt(A, 2, Outcome.REFUSED, "second"),
                        RunFixture.attempt(A, 1, Outcome.FAILED, "first"))))
                .extracting(JournalLine.Attempt::text)
                .isEqualTo("second");
        assertThat(CountedAttempts.of(List.of(
                        RunFixture.attempt(A, 2, Outcome.FAILED, "second"),
                        RunFixture.attempt(A, 1, Outcome.FAILED, "first"))))
                .extracting(JournalLine.Attempt::text)
                .isEqualTo("second");
        assertThat(CountedAttempts.of(List.of())).isNull();
    }

    @Test
    void intentsWithoutAnAttemptStayOpenOverResumes() throws Exception {
        RunDirectory run = RunFixture.run(
                temp.resolve("run"),
                RunFixture.intent(A, 1),
                RunFixture.intent(B, 1),
                RunFixture.attempt(B, 1, Outcome.FAILED, ""),
                // killed; the resume sends A again under the next number, and is killed; the third one ends
                RunFixture.intent(A, 2),
                RunFixture.intent(A, 3),
                RunFixture.attempt(A, 3, Outcome.ANSWERED, "42"));

        RunIndex index = RunIndex.read(run);

        try (AttemptReader reader = AttemptReader.open(run)) {
            var open = new ArrayList<JournalLine>();
            for (Position position : index.openIntents()) {
                open.add(reader.lineAt(position));
            }
            assertThat(open).containsExactly(RunFixture.intent(A, 1), RunFixture.intent(A, 2));
        }
    }

    @Test
    void aLateAttemptClosesItsOwnIntentOnly() throws Exception {
        RunDirectory run = RunFixture.run(
                temp.resolve("run"),
                RunFixture.intent(A, 1),
                RunFixture.intent(A, 2),
                RunFixture.attempt(A, 1, Outcome.ANSWERED, "1"));

        assertThat(RunIndex.read(run).openIntents())
                .hasSize(1)
                .first()
                .satisfies(position ->
                        assertThat(position.offset()).isEqualTo(JournalJson.line(RunFixture.intent(A, 1)).length));
    }

    @Test
    void theIndexOfARandomJournalEqualsThatOfTheRuleOverAllLines() throws Exception {
        for (long seed = 0; seed < 8; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<JournalLine>();
            for (int i = 0; i < 200; i++) {
                Unit unit = RunFixture.unit("s" + random.nextInt(30));
                int number = 1 + random.nextInt(4);
                lines.add(
                        random.nextInt(3) == 0
                                ? RunFixture.intent(unit, number)
                                : RunFixture.attempt(unit, number, OUTCOMES.get(random.nextInt(4)), seed + " " + i));
            }
            RunDirectory run = RunFixture.planned(temp.resolve("run" + seed));
            RunFixture.append(run, new WriterSettings(8_000, false, 4), lines.toArray(JournalLine[]::new));

            RunIndex index = RunIndex.read(run);

            Map<Unit, List<JournalLine.Attempt>> byUnit = new HashMap<>();
            var units = new HashSet<Unit>();
            for (JournalLine line : lines) {
                units.add(line.unit());
                if (line instanceof JournalLine.Attempt attempt) {
                    byUnit.computeIfAbsent(line.unit(), u -> new ArrayList<>()).add(attempt);
                }
            }
            assertThat(index.units()).isEqualTo(units.size());
            assertThat(index.done()).isEqualTo(byUnit.size());
            try (AttemptReader reader = AttemptReader.open(run)) {
                for (Unit unit : byUnit.keySet()) {
                    assertThat(counted(index, reader, unit))
                            .as("seed %d, %s", seed, unit)
                            .isEqualTo(CountedAttempts.of(byUnit.get(unit)));
                }
            }
        }
    }

    @Test
    void itTakesAtMostAHundredBytesAUnit() {
        for (int units : new int[] {1_000, 10_000, 70_000}) {
            for (int expected : new int[] {units, 0}) {
                var index = new RunIndex(expected);
                for (int i = 0; i < units; i++) {
                    index.add(RunFixture.intent(RunFixture.unit("s" + i), 1), new Position(1, i));
                }
                assertThat(index.units()).isEqualTo(units);
                assertThat(index.bytes() / units).isLessThanOrEqualTo(100);
            }
        }
    }

    @Test
    void namesOfUnitsAreNotRunTogether() {
        var keys = new KeyOrdinals(0);

        assertThat(keys.add("ab", "c")).isEqualTo(0);
        assertThat(keys.add("a", "bc")).isEqualTo(1);
        assertThat(keys.add("a", "b", "c")).isEqualTo(2);
        assertThat(keys.add("ab", "c")).isEqualTo(0);
        assertThat(keys.size()).isEqualTo(3);
    }

    @Test
    void aPlaceWhereNoLineStartsIsRefused() throws Exception {
        RunDirectory run = RunFixture.run(temp.resolve("run"), RunFixture.attempt(A, 1, Outcome.ANSWERED, "x"));

        try (AttemptReader reader = AttemptReader.open(run)) {
            for (Position nowhere :
                    new Position[] {new Position(1, 5), new Position(1, 1_000_000), new Position(2, 0)}) {
                assertThatThrownBy(() -> reader.attemptAt(nowhere))
                        .isInstanceOf(BadJournalException.class)
                        .hasMessageContaining("no such line");
            }
        }
    }

    @Test
    void placesOfTheStreamAreThoseOfTheIndex() throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve("run"));
        RunFixture.append(
                run,
                new WriterSettings(1_000, false, 4),
                RunFixture.attempt(A, 1, Outcome.ANSWERED, "ä".repeat(70_000)),
                RunFixture.intent(B, 1),
                RunFixture.attempt(B, 1, Outcome.ANSWERED, "x"));
        RunIndex index = RunIndex.read(run);

        try (Stream<JournalReader.Placed> attempts = JournalReader.of(run).attempts()) {
            assertThat(attempts.map(JournalReader.Placed::position))
                    .containsExactly(index.position(0), index.position(1));
        }
    }
}
