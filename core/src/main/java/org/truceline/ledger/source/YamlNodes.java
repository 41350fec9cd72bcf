package org.truceline.ledger.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns the text of a YAML file into nodes, and refuses what a ledger file may not contain.
///
/// Scalars keep their characters: nothing is resolved to a number, a date or a truth value. Duplicate keys, anchors,
/// aliases and keys that are not text are faults.
final class YamlNodes {

    private final String file;
    private final Problems problems;
    private final Set<Object> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

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
                .build();
        try {
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
            problems.add(Problems.Code.SYNTAX, where, "", "this is not YAML: " + e.getProblem() + ".", "");
            return null;
        } catch (YamlEngineException e) {
            problems.add(Problems.Code.SYNTAX, start(), "", "this is not YAML: " + e.getMessage(), "");
            return null;
        }
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        Node.Where where = where(node);
        if (!seen.add(node)) {
            problems.add(Problems.Code.SYNTAX, where, "", "aliases are not used in the ledger.", "Write it out.");
            return new Node.Scalar("", where);
        }
        if (node.getAnchor().isPresent()) {
            problems.add(Problems.Code.SYNTAX, where, "", "anchors are not used in the ledger.", "Write it out.");
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
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(Problems.Code.WRONG_FORM, keyWhere, "", "a key must be text.", "");
                continue;
            }
            Node value = convert(tuple.getValueNode());
            Node.Entry earlier = entries.get(key.getValue());
            if (earlier == null) {
                entries.put(key.getValue(), new Node.Entry(keyWhere, value));
            } else {
                problems.add(
                        Problems.Code.DUPLICATE_KEY,
                        keyWhere,
                        key.getValue(),
                        "this key stands already on line " + earlier.key().line() + ".",
                        "Keep one of the two.");
            }
        }
        return new Node.Mapping(entries, where);
    }

    private Node.Where where(org.snakeyaml.engine.v2.nodes.Node node) {
        return node.getStartMark()
                .map(mark -> new Node.Where(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(start());
    }

    private Node.Where start() {
        return new Node.Where(file, 1, 1);
    }
}
