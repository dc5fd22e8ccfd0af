package dev.assay.reports.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pass over the journal: for each unit which attempt counts and where it stands, how many were made, and
/// which intents have no attempt. Resume, scoring and the summary go by it. It keeps primitive columns alone,
/// at most 100 bytes a unit, whatever the models wrote.
///
/// Units are numbered 0, 1, 2, … in the order of their first line. One thread at a time.
public final class RunIndex {
    private final KeyOrdinals units;
    /// How the attempt that counts ended, [Outcome#code()]; 0 where there is none.
    private byte[] states;

    private long[] positions;
    private int[] counted;
    /// Whether the attempt that counts was not to be the last.
    private final BitSet again = new BitSet();

    private int[] lastNumbers;
    /// The open intent of a unit, packed; 0 where there is none.
    private long[] openAt;

    private int[] openNumbers;
    /// Open intents of units that have a later one: only kills make them, so they are few.
    private final List<Open> olderOpen = new ArrayList<>();

    private long attempts;

    private record Open(int unit, int number, long position) {}

    /// @param expected how many units the run has, as far as is known
    RunIndex(long expected) {
        int capacity = (int) Math.max(16, Math.min(expected, 1 << 20));
        units = new KeyOrdinals(capacity);
        states = new byte[capacity];
        positions = new long[capacity];
        counted = new int[capacity];
        lastNumbers = new int[capacity];
        openAt = new long[capacity];
        openNumbers = new int[capacity];
    }

    /// Reads the whole journal, without making strings of what the models wrote.
    public static RunIndex read(RunDirectory directory) throws IOException {
        var index = new RunIndex(JournalReader.of(directory).manifest().units());
        try (var lines = new SegmentedLines<>(directory, LineHead::parse)) {
            for (LineHead head = lines.next(); head != null; head = lines.next()) {
                index.add(head, lines.position());
            }
        }
        return index;
    }

    /// Takes in a line that was just appended, so that the index stays true during a run.
    public void add(JournalLine line, Position position) {
        add(LineHead.of(line), position);
    }

    private void add(LineHead head, Position position) {
        int unit = units.add(key(head.unit()));
        if (unit == states.length) {
            grow();
        }
        lastNumbers[unit] = Math.max(lastNumbers[unit], head.attempt());
        Outcome outcome = head.outcome();
        if (outcome == null) {
            opened(unit, head.attempt(), position.packed());
        } else {
            attempts++;
            ended(unit, head.attempt());
            if (CountedAttempts.replaces(counted(unit), counted[unit], outcome, head.attempt())) {
                states[unit] = outcome.code();
                again.set(unit, head.again());
                counted[unit] = head.attempt();
                positions[unit] = position.packed();
            }
        }
    }

    private void opened(int unit, int number, long position) {
        if (openAt[unit] != 0) {
            olderOpen.add(new Open(unit, openNumbers[unit], openAt[unit]));
        }
        openAt[unit] = position;
        openNumbers[unit] = number;
    }

    private void ended(int unit, int number) {
        if (openAt[unit] != 0 && openNumbers[unit] == number) {
            openAt[unit] = 0;
        } else if (!olderOpen.isEmpty()) {
            olderOpen.removeIf(open -> open.unit() == unit && open.number() == number);
        }
    }

    private void grow() {
        int capacity = states.length + Math.max(16, states.length / 2);
        states = Arrays.copyOf(states, capacity);
        positions = Arrays.copyOf(positions, capacity);
        counted = Arrays.copyOf(counted, capacity);
        lastNumbers = Arrays.copyOf(lastNumbers, capacity);
        openAt = Arrays.copyOf(openAt, capacity);
        openNumbers = Arrays.copyOf(openNumbers, capacity);
    }

    private static String[] key(Unit unit) {
        return new String[] {unit.task(), unit.sample(), unit.variant(), Integer.toString(unit.epoch()), unit.lane()};
    }

    /// How many units have a line in the journal.
    public int units() {
        return units.size();
    }

    /// How many units have an attempt that counts, failed ones included.
    public int done() {
        int done = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            done += states[unit] == 0 ? 0 : 1;
        }
        return done;
    }

    /// How many attempts were made, retries included.
    public long attempts() {
        return attempts;
    }

    /// The number of a unit, or −1 when the journal has no line of it.
    public int find(Unit unit) {
        return units.find(key(unit));
    }

    /// How the attempt that counts ended; null when the unit has none yet.
    public @Nullable Outcome counted(int unit) {
        return Outcome.ofCode(states[check(unit)]);
    }

    /// Number of the attempt that counts; null when the unit has none yet.
    public @Nullable Integer countedNumber(int unit) {
        return states[check(unit)] == 0 ? null : counted[unit];
    }

    /// Whether the attempt that counts failed and was not to be the last: the run was cut while the unit waited
    /// for the next one, or its lane was stopped. Nothing is known of the unit yet.
    public boolean again(int unit) {
        return again.get(check(unit));
    }

    /// Where the attempt that counts stands; null when the unit has none yet.
    public @Nullable Position position(int unit) {
        return states[check(unit)] == 0 ? null : Position.unpack(positions[unit]);
    }

    /// The highest attempt number of the unit so far, intents without an attempt included: the next attempt
    /// takes the number after it.
    public int lastNumber(int unit) {
        return lastNumbers[check(unit)];
    }

    private int check(int unit) {
        if (unit < 0 || unit >= units.size()) {
            throw new IndexOutOfBoundsException("unit " + unit + " of " + units.size());
        }
        return unit;
    }

    /// Intents without an attempt, in the order of the journal: calls that were in flight when a run was cut,
    /// and may be billed. (Of a run that is being written: also those in flight now.)
    /// [AttemptReader#lineAt(Position)] reads them.
    public List<Position> openIntents() {
        var open = new ArrayList<Position>();
        for (int unit = 0; unit < units.size(); unit++) {
            if (openAt[unit] != 0) {
                open.add(Position.unpack(openAt[unit]));
            }
        }
        olderOpen.forEach(older -> open.add(Position.unpack(older.position())));
        open.sort(null);
        return open;
    }

    /// Bytes of the columns.
    long bytes() {
        return units.bytes() + states.length * (1L + 8 + 4 + 4 + 8 + 4) + again.size() / Byte.SIZE;
    }
}
