package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// An Inspect log as `.eval`: a zip with `header.json` and a member per sample and epoch. `_journal/start.json`
/// stands in for the header of a run that was cut.
final class InspectArchive implements LogReader {
    private final Path file;
    private final ImportLimits limits;

    InspectArchive(Path file, ImportLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public void read(Consumer<LoggedReply> reply) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (ZipMembers members = ZipMembers.open(file, limits)) {
            String head = List.of("header.json", "_journal/start.json").stream()
                    .filter(members.names()::contains)
                    .findFirst()
                    .orElseThrow(() -> new BadLogException(name + " has no header.json: it is no Inspect log"));
            JsonNode eval = LogJson.tree(members.bytes(head), name + "!" + head).path("eval");
            boolean any = false;
            for (String member : members.names()) {
                if (member.startsWith("samples/") && member.endsWith(".json")) {
                    any = true;
                    String where = name + "!" + LogNames.shown(member);
                    JsonNode sample = LogJson.tree(members.bytes(member), where);
                    reply.accept(new InspectSample(eval, sample, where).reply());
                }
            }
            if (!any) {
                throw new BadLogException(name + " has no samples; was it written with --no-log-samples?");
            }
        }
    }
}
