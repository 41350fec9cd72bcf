package org.truceline.ledger.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns the text of a YAML file into nodes, and refuses what a ledger file may not contain.
///
/// Scalars keep their characters: nothing is resolved to a number, a date or a truth value. Duplicate keys, anchors,
/// aliases, tags and keys that are not text are faults.
final class YamlNodes {

    private static final String CHECK = "Check quotes, brackets and indentation before this place.";

    private final String file;
    private final Problems problems;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlNodes(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// Reads one file; null if it holds nothing usable, in which case a problem has been recorded.
    static @Nullable Node read(String file, byte[] bytes, Problems problems) {
        return new YamlNodes(file, problems).read(bytes);
    }

    private @Nullable Node read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(Problems.Code.UNREADABLE, start(), "", "the file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            if (text.chars().anyMatch(c -> c == '!' || c == '&' || c == '*')) {
                refuse(text, settings);
            }
            Optional<org.snakeyaml.engine.v2.nodes.Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(Problems.Code.SYNTAX, start(), "", "the file is empty.", "Write it or remove it.");
                return null;
            }
            return convert(root.get());
        } catch (MarkedYamlEngineException e) {
            Node.Where where = e.getProblemMark()
                    .map(mark -> new Node.Where(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(start());
            String context = e.getProblem().startsWith("but ") ? e.getContext() + ", " : "";
            problems.add(
                    Problems.Code.SYNTAX,
                    where,
                    "",
                    "this is not YAML: " + oneLine(context + e.getProblem()) + ".",
                    CHECK);
            return null;
        } catch (ReaderException e) {
            problems.add(
                    Problems.Code.SYNTAX,
                    at(text, e.getPosition()),
                    "",
                    String.format(Locale.ROOT, "the character U+%04X may not stand in YAML.", e.getCodePoint()),
                    "Remove it.");
            return null;
        } catch (YamlEngineException e) {
            problems.add(
                    Problems.Code.SYNTAX, start(), "", "this is not YAML: " + oneLine(e.getMessage()) + ".", CHECK);
            return null;
        } catch (StackOverflowError e) {
            problems.add(Problems.Code.SYNTAX, start(), "", "the file is nested too deeply to be read.", CHECK);
            return null;
        }
    }

    /// Refuses tags, anchors and aliases. The composed nodes do not tell a written tag from a resolved one, nor where
    /// an
    /// alias stands: the events do.
    private void refuse(String text, LoadSettings settings) {
        for (Event event : new Parse(settings).parseString(text)) {
            Optional<String> tag =
                    switch (event) {
                        case ScalarEvent scalar -> scalar.getTag();
                        case CollectionStartEvent collection -> collection.getTag();
                        default -> Optional.empty();
                    };
            if (tag.isPresent()) {
                refuse(event, "tags", "Remove the tag; quote text that begins with !.");
            }
            if (event instanceof AliasEvent) {
                refuse(event, "aliases", "Write it out; quote text that begins with *.");
            } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                refuse(event, "anchors", "Remove the anchor; quote text that begins with &.");
            }
        }
    }

    private void refuse(Event event, String what, String remedy) {
        problems.add(
                Problems.Code.SYNTAX, where(event.getStartMark()), "", what + " are not used in the ledger.", remedy);
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /// The place of a character, counted in code points from the start.
    private Node.Where at(String text, int position) {
        int index = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Node.Where(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        Node.Where where = where(node);
        if (!seen.add(node) && !(node instanceof ScalarNode)) {
            return new Node.Scalar("", where); // an alias, which is on record; a copy could grow without bound
        }
        return switch (node) {
            case ScalarNode scalar -> new Node.Scalar(scalar.getValue(), where);
            case SequenceNode sequence -> {
                List<Node> items = new ArrayList<>();
                for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                    items.add(convert(item));
                }
                yield new Node.Sequence(items, where);
            }
            case MappingNode mapping -> mapping(mapping, where);
            default -> throw new IllegalStateException("a YAML node of an unknown kind: " + node.getNodeType());
        };
    }

    private Node mapping(MappingNode mapping, Node.Where where) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node.Where keyWhere = where(tuple.getKeyNode());
            if (!(convert(tuple.getKeyNode()) instanceof Node.Scalar key)) {
                problems.add(
                        Problems.Code.WRONG_FORM, keyWhere, "", "a key must be text.", "Write `key: value` pairs.");
                continue;
            }
            Node value = convert(tuple.getValueNode());
            Node.Entry earlier = entries.get(key.text());
            if (earlier == null) {
                entries.put(key.text(), new Node.Entry(keyWhere, value));
            } else {
                problems.add(
                        Problems.Code.DUPLICATE_KEY,
                        keyWhere,
                        key.text(),
                        "this key stands already on line " + earlier.key().line() + ".",
                        "Keep one of the two.");
            }
        }
        return new Node.Mapping(entries, where);
    }

    private Node.Where where(org.snakeyaml.engine.v2.nodes.Node node) {
        return where(node.getStartMark());
    }

    private Node.Where where(Optional<Mark> start) {
        return start.map(mark -> new Node.Where(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(start());
    }

    private Node.Where start() {
        return new Node.Where(file, 1, 1);
    }
}
