package dev.assay.harness.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Makes a tree of a parser's events. An alias costs one step, whatever it stands for; it is refused where what
/// it stands for would pass the limit, so an alias bomb ends after as many steps as it has lines.
final class TreeBuilder {

    /// @param nodes  how many it counts for
    /// @param levels how deep it is
    private record Built(YamlNode node, int nodes, int levels) {}

    private final String file;
    private final Iterator<Event> events;
    private final YamlLimits limits;
    private final List<String> problems;
    private final Map<String, Built> anchors = new HashMap<>();
    private final ScalarKinds kinds = new ScalarKinds();
    private int nodes;
    private int steps;

    TreeBuilder(String file, Iterator<Event> events, YamlLimits limits, List<String> problems) {
        this.file = file;
        this.events = events;
        this.limits = limits;
        this.problems = problems;
    }

    /// The document's root; null for a document without any.
    @Nullable
    YamlNode document() {
        next(); // the stream's start
        Event event = next();
        if (event.getEventId() == Event.ID.StreamEnd) {
            return null;
        }
        YamlNode root = build(next(), "", 0).node();
        next(); // the document's end
        event = next();
        if (event.getEventId() != Event.ID.StreamEnd) {
            throw new BadYamlException(place(event) + ": a second document starts here; keep one in a file");
        }
        return root;
    }

    /// Events that were looked at.
    int steps() {
        return steps;
    }

    private Built build(Event event, String path, int depth) {
        if (depth > limits.depth()) {
            throw new BadYamlException(
                    place(event) + ": more than " + limits.depth() + " levels of nesting; make it flatter");
        }
        if (event instanceof AliasEvent alias) {
            return resolve(alias, depth);
        }
        count(event, 1);
        refuseTag(event, path);
        Built built = switch (event) {
            case ScalarEvent scalar ->
                new Built(new YamlNode.Scalar(scalar.getValue(), kinds.of(scalar), line(event)), 1, 0);
            case CollectionStartEvent start
            when start.getEventId() == Event.ID.SequenceStart -> items(start, path, depth);
            case CollectionStartEvent start -> mapping(start, path, depth);
            default -> throw new BadYamlException(place(event) + ": a value was expected here");
        };
        if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), built));
        }
        return built;
    }

    private Built items(Event start, String path, int depth) {
        List<YamlNode> items = new ArrayList<>();
        int size = 1;
        int levels = 0;
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            Built item = build(event, path + "[" + items.size() + "]", depth + 1);
            items.add(item.node());
            size += item.nodes();
            levels = Math.max(levels, item.levels() + 1);
        }
        return new Built(new YamlNode.Items(items, line(start)), size, levels);
    }

    private Built mapping(Event start, String path, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        int size = 1;
        int levels = 0;
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw new BadYamlException(place(event) + ": the name of a field must be a text, not a list, a mapping"
                        + " or an alias; put {{ … }} into quotes");
            }
            count(event, 1);
            String name = key.getValue();
            String field = YamlValue.join(path, name);
            Built value = build(next(), field, depth + 1);
            YamlNode.Entry before = entries.get(name);
            if (before != null) {
                problems.add(place(event) + ", field " + field + ": the field stands on line " + before.line()
                        + " already; remove one of the two");
            } else {
                entries.put(name, new YamlNode.Entry(value.node(), line(event)));
            }
            size += value.nodes() + 1;
            levels = Math.max(levels, value.levels() + 1);
        }
        return new Built(new YamlNode.Mapping(entries, line(start)), size, levels);
    }

    private Built resolve(AliasEvent alias, int depth) {
        String name = alias.getAlias().getValue();
        Built built = anchors.get(name);
        if (built == null) {
            throw new BadYamlException(place(alias) + ": *" + name + " has no &" + name
                    + " that ends before it; put a text that starts with * into quotes");
        }
        count(alias, built.nodes());
        if (depth + built.levels() > limits.depth()) {
            throw new BadYamlException(place(alias) + ": *" + name + " makes more than " + limits.depth()
                    + " levels of nesting; write it flatter");
        }
        return built;
    }

    private void count(Event event, int more) {
        if (more > limits.nodes() - nodes) {
            throw new BadYamlException(place(event) + ": the document has more than " + limits.nodes()
                    + " keys and values, aliases counted as what they stand for; write fewer");
        }
        nodes += more;
    }

    private void refuseTag(Event event, String path) {
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
        tag.ifPresent(name -> problems.add(place(event) + (path.isEmpty() ? "" : ", field " + path) + ": the tag "
                + YamlValue.quote(name) + " is not understood; remove it, and put a text into quotes"));
    }

    private Event next() {
        steps++;
        return events.next();
    }

    private String place(Event event) {
        return file + ", line " + line(event);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
