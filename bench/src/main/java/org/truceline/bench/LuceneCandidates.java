package org.truceline.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.truceline.screening.Hit;
import org.truceline.screening.ListedNames;
import org.truceline.screening.Screener;

/// The candidates that Lucene finds: a query of all three-letter pieces of a name, any of them, the best so many.
final class LuceneCandidates {

    private static final int ASKED = 1_000;

    private final IndexSearcher searcher;
    private final List<ListedNames> listings;

    LuceneCandidates(List<ListedNames> listings) throws IOException {
        this.listings = listings;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < listings.size(); i++) {
                for (String name : listings.get(i).names()) {
                    Document document = new Document();
                    pieces(name).forEach(piece -> document.add(new StringField("p", piece, Field.Store.NO)));
                    document.add(new NumericDocValuesField("n", i));
                    writer.addDocument(document);
                }
            }
            writer.forceMerge(1);
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    private static Set<String> pieces(String name) {
        String plain = " " + Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT) + " ";
        Set<String> pieces = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            pieces.add(plain.substring(i, i + 3));
        }
        return pieces;
    }

    private Set<ListedNames> candidates(String name, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        pieces(name).forEach(piece -> any.add(new TermQuery(new Term("p", piece)), BooleanClause.Occur.SHOULD));
        NumericDocValues numbers = MultiDocValues.getNumericValues(searcher.getIndexReader(), "n");
        List<Integer> documents = new ArrayList<>();
        for (ScoreDoc found : searcher.search(any.build(), most).scoreDocs) {
            documents.add(found.doc);
        }
        documents.sort(null);
        Set<ListedNames> listed = new HashSet<>();
        for (int document : documents) {
            if (numbers.advanceExact(document)) {
                listed.add(listings.get((int) numbers.longValue()));
            }
        }
        return listed;
    }

    void measure(List<String> asked, Screener screener, int most) throws IOException {
        double rate = 0;
        for (int round = 0; round < 3; round++) {
            long begun = ScreeningByProcessorTime.cpu();
            int sum = 0;
            for (String name : asked.subList(0, ASKED)) {
                sum += candidates(name, most).size();
            }
            rate = ASKED * 1e9 / (ScreeningByProcessorTime.cpu() - begun) + sum * 0;
        }
        int hits = 0;
        int lost = 0;
        for (String name : asked.subList(0, ASKED)) {
            Set<ListedNames> found = candidates(name, most);
            for (Hit hit : screener.screen(name).hits()) {
                hits++;
                lost += found.contains(hit.listing()) ? 0 : 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Lucene, three-letter pieces, best %d: %,.0f /s before scoring; hits it does not find: %d of %d%n",
                most,
                rate,
                lost,
                hits);
    }
}
