package dev.errata.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF, Word and PowerPoint by way of the XHTML that Apache Tika makes of them: without pictures, macros, headers and what lies within. */
public final class OfficeFile {

    /** More text than a book has comes of a bomb. */
    private static final int MOST_CHARACTERS = 10_000_000;

    /** Unpacked: parts are read whole, and take several times as much in memory. */
    private static final long MOST_IN_A_PART = 20_000_000;

    private static final long MOST_IN_ALL = 200_000_000;

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Metadata metadata = new Metadata();
    private final Parser parser;

    private OfficeFile(Parser parser) {
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param title as the file calls itself; empty if it does not
     * @param text with headings, paragraphs, lists and tables
     */
    public record Content(String title, Element text) {}

    /** Why nothing was read. */
    public enum Problem {
        ENCRYPTED,
        DAMAGED,
        /** It unpacks to more than a document has. */
        INFLATED,
        TOO_SLOW
    }

    /** A file of which nothing was read. */
    public static final class Unreadable extends Exception {

        private final Problem problem;

        Unreadable(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        Unreadable(Problem problem, Throwable cause) {
            super(problem.name(), cause);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    public static Content pdf(byte[] bytes) throws Unreadable {
        OfficeFile file = new OfficeFile(new PDFParser());
        // What a PDF calls itself is mostly the file it was made of.
        return new Content("", file.inTime(bytes));
    }

    /** Word or PowerPoint. */
    public static Content office(byte[] bytes) throws Unreadable {
        check(bytes);
        OfficeFile file = new OfficeFile(new OOXMLParser());
        Element text = file.inTime(bytes);
        String title = Objects.requireNonNullElse(file.metadata.get(TikaCoreProperties.TITLE), "");
        return new Content(title.strip(), text);
    }

    /** Before anything of it is held in memory. */
    private static void check(byte[] bytes) throws Unreadable {
        // What Office protects by a password is no package any more but a compound file.
        if (bytes.length > COMPOUND.length && Arrays.equals(Arrays.copyOf(bytes, COMPOUND.length), COMPOUND)) {
            throw new Unreadable(Problem.ENCRYPTED);
        }
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long all = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                long size = sizeOf(parts);
                all += size;
                if (size > MOST_IN_A_PART || all > MOST_IN_ALL) {
                    throw new Unreadable(Problem.INFLATED);
                }
            }
        } catch (IOException e) {
            throw new Unreadable(Problem.DAMAGED, e);
        }
    }

    /** Of what is left of a part; no more than it takes to know that it is too much. */
    private static long sizeOf(InputStream part) throws IOException {
        byte[] some = new byte[64 * 1024];
        long size = 0;
        for (int read = part.read(some); read >= 0 && size <= MOST_IN_A_PART; read = part.read(some)) {
            size += read;
        }
        return size;
    }

    /** A file can be made to keep a parser busy for hours. */
    private Element inTime(byte[] bytes) throws Unreadable {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "document");
            daemon.setDaemon(true);
            return daemon;
        });
        Future<Element> text = thread.submit(() -> OfficeHtml.text(html(bytes)));
        try {
            return text.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unreadable(Problem.TOO_SLOW, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable(Problem.TOO_SLOW, e);
        } catch (ExecutionException e) {
            throw new Unreadable(problem(e), e);
        } finally {
            thread.shutdownNow();
        }
    }

    private static Problem problem(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                return Problem.ENCRYPTED;
            }
            if (cause instanceof WriteLimitReachedException || cause instanceof OutOfMemoryError) {
                return Problem.INFLATED;
            }
        }
        return Problem.DAMAGED;
    }

    private String html(byte[] bytes) throws IOException, SAXException, TikaException {
        ContentHandler html = new ToXMLContentHandler("UTF-8");
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            SecureContentHandler secure =
                    new SecureContentHandler(new WriteOutContentHandler(html, MOST_CHARACTERS), in);
            try {
                parser.parse(in, secure, metadata, context());
            } catch (SAXException e) {
                secure.throwIfCauseOf(e);
                throw e;
            }
        }
        return html.toString();
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractBookmarksText(true);
        pdf.setExtractAnnotationText(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
        return context;
    }

    private static final class NothingWithin implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata within) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata within, boolean outputHtml) {}
    }
}
