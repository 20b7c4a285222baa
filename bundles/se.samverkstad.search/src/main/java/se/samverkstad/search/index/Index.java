package se.samverkstad.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.search.Findable;
import se.samverkstad.search.words.Reading;
import se.samverkstad.search.words.Swedish;

/**
 * The index in one folder. Asked on any thread; written on one. What is written is found, and is on disk, after {@link
 * #commit}: a search sees whole commits, and a kill leaves the last one.
 */
public final class Index implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final String FORMAT = "format";
    private static final String STATE = "state ";

    /** Another version of Lucene or of the terms makes another index. */
    private static final String THIS_FORMAT = "3 " + Version.LATEST + " " + Swedish.VERSION;

    private final Directory directory;
    private final Searchers asking;
    private final SearcherManager searchers;
    private final Map<String, String> states;
    private final Map<String, String> committed;
    private final Reading reading = new Reading();
    private IndexWriter writer;

    private Index(Directory directory, IndexWriter writer, Map<String, String> states, Searchers asking)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.states = new TreeMap<>(states);
        this.committed = new TreeMap<>(states);
        this.asking = asking;
        this.searchers = new SearcherManager(directory, asking);
    }

    /**
     * Opens what lies there. What is missing, of another version or damaged is made anew, empty.
     *
     * @throws IOException when the disk does not let it be
     */
    public static Index open(Path folder) throws IOException {
        return open(folder, new Searchers());
    }

    static Index open(Path folder, Searchers asking) throws IOException {
        Files.createDirectories(folder);
        try {
            return sound(folder, asking);
        } catch (IndexDamaged e) {
            LOG.info("made anew: {}", e.getMessage());
            return fresh(folder, asking);
        }
    }

    private static Index sound(Path folder, Searchers asking) throws IndexDamaged {
        Directory directory = null;
        try {
            directory = new NIOFSDirectory(folder);
            Map<String, String> kept = new TreeMap<>();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                kept.putAll(reader.getIndexCommit().getUserData());
            }
            if (!THIS_FORMAT.equals(kept.get(FORMAT))) {
                throw new IOException("it is of another version");
            }
            return new Index(
                    directory,
                    new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND)),
                    states(kept),
                    asking);
        } catch (IOException | RuntimeException e) {
            close(directory, e);
            throw new IndexDamaged(e);
        }
    }

    private static void close(@Nullable Closeable opened, Exception because) {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    /** @throws IOException when the disk does not let it be */
    public static Index fresh(Path folder) throws IOException {
        return fresh(folder, new Searchers());
    }

    private static Index fresh(Path folder, Searchers asking) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Directory directory = new NIOFSDirectory(folder);
        IndexWriter writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
        writer.setLiveCommitData(Map.of(FORMAT, THIS_FORMAT).entrySet());
        writer.commit();
        return new Index(directory, writer, Map.of(), asking);
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        // What is erased must not lie in the files for long: see #forget.
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setMergePolicy(merges)
                .setCommitOnClose(false)
                .setSimilarity(new Nearness())
                .setRAMBufferSizeMB(64);
    }

    private static Map<String, String> states(Map<String, String> kept) {
        Map<String, String> states = new TreeMap<>();
        kept.forEach((key, value) -> {
            if (key.startsWith(STATE)) {
                states.put(key.substring(STATE.length()), value);
            }
        });
        return states;
    }

    /** The sources that are in it, with the states that they were read in. */
    public Map<String, String> states() {
        return Map.copyOf(states);
    }

    /** Puts an object in, or in the place of itself. @param usual the permission of its source */
    public void put(String source, String usual, Findable object) throws IOException {
        writer.updateDocument(Fields.key(source, object.id()), Fields.document(source, usual, object, reading));
    }

    /** Puts an object in that cannot be there yet. */
    public void add(String source, String usual, Findable object) throws IOException {
        writer.addDocument(Fields.document(source, usual, object, reading));
    }

    public void remove(String source, String id) throws IOException {
        writer.deleteDocuments(Fields.key(source, id));
    }

    /** Takes out all that a source has. */
    public void clear(String source) throws IOException {
        writer.deleteDocuments(new Term(Fields.SOURCE, source));
        states.remove(source);
    }

    /** The source is in it as it was then; holds from the next commit. */
    public void state(String source, String state) {
        states.put(source, state);
    }

    /** Lets everything be found that was written, and keeps it. */
    public void commit() throws IOException {
        Map<String, String> data = new TreeMap<>();
        data.put(FORMAT, THIS_FORMAT);
        states.forEach((source, state) -> data.put(STATE + source, state));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        committed.clear();
        committed.putAll(states);
        searchers.maybeRefreshBlocking();
    }

    /** Leaves what was written since the last commit. */
    public void leave() throws IOException {
        writer.rollback();
        writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
        states.clear();
        states.putAll(committed);
    }

    /** Takes out of the files what was taken out of the index. */
    public void forget() throws IOException {
        if (writer.hasDeletions()) {
            writer.forceMergeDeletes(true);
            commit();
            writer.deleteUnusedFiles();
        }
    }

    /** How many objects it holds. */
    public int size() throws IOException {
        return asked(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * What a person finds, the best first. What they may not see is no part of the answer, and of no number in it.
     *
     * @param sources those to look in
     * @param from how many to pass over
     * @throws IndexDamaged when it cannot be read
     */
    public List<Hit> find(String text, Principal principal, Collection<String> sources, int from, int most)
            throws IndexDamaged {
        try {
            return asked(searcher -> {
                Access.Asked access = Access.asked(principal, permissions(searcher.getIndexReader()));
                Optional<Query> question = new Question(searcher).of(text, access, sources);
                List<Hit> hits = new ArrayList<>();
                if (question.isPresent()) {
                    ScoreDoc[] found = searcher.search(
                                    question.get(), new TopScoreDocCollectorManager(from + most, from + most))
                            .scoreDocs;
                    for (int i = from; i < found.length; i++) {
                        hits.add(Fields.hit(searcher.storedFields().document(found[i].doc)));
                    }
                }
                return List.copyOf(hits);
            });
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IndexDamaged(e);
        }
    }

    private static Set<String> permissions(IndexReader reader) throws IOException {
        Set<String> permissions = new HashSet<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.PERMISSION);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                permissions.add(term.utf8ToString());
            }
        }
        return permissions;
    }

    private <R> R asked(Asking<R> what) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return what.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Leaves what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        asking.close();
        writer.rollback();
        directory.close();
    }

    private interface Asking<R> {
        R of(IndexSearcher searcher) throws IOException;
    }
}
