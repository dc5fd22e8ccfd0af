package dev.assay.harness.imports;

import dev.assay.harness.digest.Digest;
import dev.assay.harness.index.LongIndex;
import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.task.AnswerForm;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.PromptPart;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Writes items and prompts: each sample once, each text once. Two logs that put different words or options for
/// the same sample are no one run.
final class ImportedItems implements AutoCloseable {
    private final Map<String, AnswerForm> forms;
    private final WholeFile items;
    private final WholeFile prompts;
    private final LongIndex digests = new LongIndex();
    private final LongIndex written = new LongIndex();

    ImportedItems(RunDirectory directory, Map<String, AnswerForm> forms) throws IOException {
        this.forms = forms;
        this.items = WholeFile.open(directory, directory.itemsFile());
        this.prompts = WholeFile.open(directory, directory.promptsFile());
    }

    void add(LoggedReply reply) {
        ItemFacts item = item(reply, forms);
        long key = Digest.head(reply.task() + '\n' + reply.sample() + '\n' + reply.variant());
        long digest = Digest.head(item.digest() + '\n' + item.gold() + '\n' + item.choices()) >>> 1;
        long known = digests.get(key);
        if (known >= 0) {
            if (known != digest) {
                throw new BadLogException("sample " + reply.sample() + " of " + reply.task() + " (" + reply.variant()
                        + ") comes with two different prompts, option lists or golds; import the logs into runs of their"
                        + " own, or give one of them another --task");
            }
            return;
        }
        digests.put(key, digest);
        try {
            for (LoggedReply.Turn turn : reply.turns()) {
                write(turn.text());
            }
            items.add(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        String digest = Digest.of(text);
        if (written.get(Digest.head(digest)) < 0) {
            written.put(Digest.head(digest), 0);
            prompts.add(new PromptPart(digest, text));
        }
    }

    /// The item's form of what a reply answers.
    ///
    /// @throws BadLogException when its gold is none of the task's form
    static ItemFacts item(LoggedReply reply, Map<String, AnswerForm> forms) {
        AnswerForm form = forms.getOrDefault(reply.task(), AnswerForm.TEXT);
        String gold = LoggedGold.in(form, reply);
        if (gold == null) {
            throw new BadLogException("the gold of sample " + reply.sample() + " of " + reply.task() + " is no "
                    + form.id() + (form == AnswerForm.LETTER ? " of its options" : "")
                    + "; --form names another form, --map gold=FIELD another field");
        }
        List<ItemFacts.Turn> turns = reply.turns().stream()
                .map(turn -> new ItemFacts.Turn(turn.role(), List.of(Digest.of(turn.text()))))
                .toList();
        ItemFacts bare = new ItemFacts(
                reply.task(),
                reply.sample(),
                reply.variant(),
                reply.sample(),
                Map.of("language", reply.language()),
                gold,
                LoggedGold.kind(form),
                reply.choices(),
                turns,
                "");
        return new ItemFacts(
                bare.task(),
                bare.sample(),
                bare.variant(),
                bare.family(),
                bare.strata(),
                bare.gold(),
                bare.goldKind(),
                bare.choices(),
                turns,
                JournalMapping.digest(bare));
    }

    void commit() throws IOException {
        prompts.commit();
        items.commit();
    }

    @Override
    public void close() throws IOException {
        prompts.close();
        items.close();
    }
}
