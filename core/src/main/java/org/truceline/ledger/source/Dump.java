package org.truceline.ledger.source;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The binary form of the sources: the same nodes and tables, so that a program need not parse text when it starts.
///
/// Shape: a mark, a version, and the length and CRC-32C of the rest; a table of distinct texts; the documents as trees;
/// then each
/// table as a block of its own that is decoded when first asked for. Numbers are variable-length, seven bits a byte. A
/// dump of
/// another version, or one that is damaged, is refused.
final class Dump {

    private static final int MARK = 0x544c4742;
    private static final int VERSION = 2;
    private static final int HEAD = 16;
    private static final int SCALAR = 0;
    private static final int SEQUENCE = 1;
    private static final int MAPPING = 2;

    private Dump() {}

    static void write(Sources sources, OutputStream stream) throws IOException {
        Texts texts = new Texts();
        ByteArrayOutputStream trees = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(trees);
        number(out, sources.documents().size());
        for (Map.Entry<String, Node> document : sources.documents().entrySet()) {
            number(out, texts.index(document.getKey()));
            tree(out, document.getValue(), texts);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream target = new DataOutputStream(whole);
        texts.write(target);
        target.write(trees.toByteArray());
        number(target, sources.tables().size());
        for (Map.Entry<String, Supplier<@Nullable Table>> entry :
                sources.tables().entrySet()) {
            Table table = entry.getValue().get();
            if (table == null) {
                throw new IOException(entry.getKey() + " could not be read");
            }
            byte[] block = block(table);
            text(target, entry.getKey());
            number(target, block.length);
            target.write(block);
        }
        byte[] bytes = whole.toByteArray();
        DataOutputStream file = new DataOutputStream(stream);
        file.writeInt(MARK);
        file.writeInt(VERSION);
        file.writeInt(bytes.length);
        file.writeInt(checksum(bytes, 0));
        file.write(bytes);
        file.flush();
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }

    static Sources read(InputStream stream) throws IOException {
        byte[] bytes = stream.readAllBytes();
        Bytes in = new Bytes(bytes);
        if (bytes.length < 8 || in.integer() != MARK || in.integer() != VERSION) {
            throw new IOException("this is not a ledger dump of this version; build it again");
        }
        if (bytes.length < HEAD || in.integer() != bytes.length - HEAD || in.integer() != checksum(bytes, HEAD)) {
            throw new IOException("the ledger dump is damaged; build it again");
        }
        String[] texts = in.texts();
        Map<String, Node> documents = new LinkedHashMap<>();
        int count = in.number();
        for (int i = 0; i < count; i++) {
            String file = texts[in.number()];
            documents.put(file, tree(in, texts, file));
        }
        Map<String, Supplier<@Nullable Table>> tables = new LinkedHashMap<>();
        int blocks = in.number();
        for (int i = 0; i < blocks; i++) {
            String file = in.text();
            Bytes block = in.slice(in.number());
            tables.put(file, () -> table(file, block.again()));
        }
        return new Sources(documents, tables);
    }

    private static void tree(DataOutputStream out, Node node, Texts texts) throws IOException {
        switch (node) {
            case Node.Scalar scalar -> {
                head(out, SCALAR, scalar.where());
                number(out, texts.index(scalar.text()));
            }
            case Node.Sequence sequence -> {
                head(out, SEQUENCE, sequence.where());
                number(out, sequence.items().size());
                for (Node item : sequence.items()) {
                    tree(out, item, texts);
                }
            }
            case Node.Mapping mapping -> {
                head(out, MAPPING, mapping.where());
                number(out, mapping.entries().size());
                for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                    number(out, texts.index(entry.getKey()));
                    number(out, entry.getValue().key().line());
                    number(out, entry.getValue().key().column());
                    tree(out, entry.getValue().value(), texts);
                }
            }
        }
    }

    private static Node tree(Bytes in, String[] texts, String file) {
        int kind = in.number();
        Node.Where where = new Node.Where(file, in.number(), in.number());
        return switch (kind) {
            case SCALAR -> new Node.Scalar(texts[in.number()], where);
            case SEQUENCE -> {
                int count = in.number();
                List<Node> items = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    items.add(tree(in, texts, file));
                }
                yield new Node.Sequence(items, where);
            }
            case MAPPING -> {
                int count = in.number();
                Map<String, Node.Entry> entries = LinkedHashMap.newLinkedHashMap(count);
                for (int i = 0; i < count; i++) {
                    String key = texts[in.number()];
                    Node.Where keyWhere = new Node.Where(file, in.number(), in.number());
                    entries.put(key, new Node.Entry(keyWhere, tree(in, texts, file)));
                }
                yield new Node.Mapping(entries, where);
            }
            default -> throw new IllegalStateException("the dump holds a node of kind " + kind);
        };
    }

    private static byte[] block(Table table) throws IOException {
        Texts texts = new Texts();
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(cells);
        number(out, table.columns().size());
        for (String column : table.columns()) {
            number(out, texts.index(column));
        }
        number(out, table.height());
        for (int i = 0; i < table.height(); i++) {
            number(out, table.line(i));
            for (int j = 0; j < table.columns().size(); j++) {
                number(out, texts.index(table.cell(i, j)));
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        texts.write(new DataOutputStream(whole));
        whole.write(cells.toByteArray());
        return whole.toByteArray();
    }

    private static Table table(String file, Bytes in) {
        String[] texts = in.texts();
        int width = in.number();
        List<String> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            columns.add(texts[in.number()]);
        }
        int height = in.number();
        int[] grid = new int[height * width];
        int[] lines = new int[height];
        for (int i = 0; i < height; i++) {
            lines[i] = in.number();
            for (int j = 0; j < width; j++) {
                grid[i * width + j] = in.number();
            }
        }
        return new Table(file, columns, texts, grid, lines);
    }

    private static void head(DataOutputStream out, int kind, Node.Where where) throws IOException {
        number(out, kind);
        number(out, where.line());
        number(out, where.column());
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.write(bytes);
    }

    /// Distinct texts in the order in which they were first met.
    private static final class Texts {
        private final Map<String, Integer> index = new LinkedHashMap<>();

        int index(String text) {
            Integer known = index.get(text);
            if (known != null) {
                return known;
            }
            int next = index.size();
            index.put(text, next);
            return next;
        }

        void write(DataOutputStream out) throws IOException {
            number(out, index.size());
            for (String text : index.keySet()) {
                text(out, text);
            }
        }
    }

    /// A reader over bytes in memory.
    private static final class Bytes {
        private final byte[] bytes;
        private final int start;
        private int at;

        Bytes(byte[] bytes) {
            this(bytes, 0);
        }

        private Bytes(byte[] bytes, int start) {
            this.bytes = bytes;
            this.start = start;
            this.at = start;
        }

        Bytes again() {
            return new Bytes(bytes, start);
        }

        Bytes slice(int length) {
            Bytes slice = new Bytes(bytes, at);
            at += length;
            return slice;
        }

        int integer() {
            int value = 0;
            for (int i = 0; i < 4; i++) {
                value = (value << 8) | (bytes[at++] & 0xff);
            }
            return value;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        String text() {
            int length = number();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        String[] texts() {
            String[] texts = new String[number()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text();
            }
            return texts;
        }
    }
}
