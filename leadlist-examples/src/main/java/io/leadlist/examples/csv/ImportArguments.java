package io.leadlist.examples.csv;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.lead.LeadType;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.csv.CsvOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of {@link ImportFile}: a file, options with a value, and flags. Immutable. */
final class ImportArguments {
    static final String USAGE = """
            Usage: ImportFile [OPTION]... FILE

              --list NAME            the newest list of this name, or a new one; by default the name of the file
              --companies            a new list is one of companies
              --dry-run              prints the report and stores nothing
              --rejects FILE         writes the rows that are not members afterwards, with their reasons
              --charset NAME         the encoding of the file; by default it is recognized
              --delimiter CHARACTER  the separator of the cells, or "tab"; by default it is recognized
              --key TEXT             the idempotency key of an import that was broken off, which is continued
              --database URL         a JDBC URL; by default the file of the service, leadlist-data/leadlist
            """;

    private static final Set<String> FLAGS = Set.of("--companies", "--dry-run");
    private static final Set<String> OPTIONS =
            Set.of("--list", "--rejects", "--charset", "--delimiter", "--key", "--database");
    private static final Path SERVICE_FILE = Path.of("leadlist-data", "leadlist");
    private static final String TAB = "tab";

    private final Path file;
    private final Set<String> flags;
    private final Map<String, String> options;

    private ImportArguments(Path file, Set<String> flags, Map<String, String> options) {
        this.file = file;
        this.flags = flags;
        this.options = options;
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is wrong; its message is for the user
     */
    static ImportArguments of(List<String> arguments) {
        List<String> files = new ArrayList<>();
        Set<String> flags = new HashSet<>();
        Map<String, String> options = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (OPTIONS.contains(argument)) {
                options.put(argument, valueOf(argument, rest));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("there is no option '" + argument + "'");
            } else {
                files.add(argument);
            }
        }
        ImportArguments read = new ImportArguments(onlyFile(files), flags, options);
        read.check();
        return read;
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static Path onlyFile(List<String> files) {
        if (files.size() != 1) {
            throw new IllegalArgumentException(files.isEmpty() ? "FILE is missing" : "there is more than one FILE");
        }
        return Path.of(files.get(0));
    }

    private void check() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("FILE cannot be read: '" + file + "'");
        } else if (rejects().filter(rejects -> RejectFile.isSame(rejects, file)).isPresent()) {
            throw new IllegalArgumentException("--rejects must be another file than FILE");
        }
        if (key().isPresent() && isDryRun()) {
            throw new IllegalArgumentException("--key has no meaning for a dry run, which stores nothing");
        }
        requireListName();
        charset();
        delimiter();
        requireDriver();
    }

    private void requireListName() {
        try {
            NewLeadList.ofPeople(list());
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(
                    "--list is needed with a name of 1 to 255 characters, because the list cannot be named '" + list()
                            + "'",
                    invalid);
        }
    }

    private void requireDriver() {
        try {
            DriverManager.getDriver(database());
        } catch (SQLException unknown) {
            throw new IllegalArgumentException("--database must be a JDBC URL of H2 or PostgreSQL", unknown);
        }
    }

    Path file() {
        return file;
    }

    /** Returns the name of the list: by default the name of the file without its extension. */
    String list() {
        return option("--list")
                .orElseGet(() -> String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
    }

    LeadType type() {
        return flags.contains("--companies") ? LeadType.COMPANY : LeadType.PERSON;
    }

    boolean isDryRun() {
        return flags.contains("--dry-run");
    }

    Optional<Path> rejects() {
        return option("--rejects").map(Path::of);
    }

    Optional<Charset> charset() {
        try {
            return option("--charset").map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException(
                    "--charset must be a known encoding, but is '" + options.get("--charset") + "'", unknown);
        }
    }

    Optional<Character> delimiter() {
        Optional<String> delimiter = option("--delimiter").map(text -> text.equals(TAB) ? "\t" : text);
        if (delimiter.filter(text -> !isDelimiter(text)).isPresent()) {
            throw new IllegalArgumentException("--delimiter must be one character or \"tab\", but no quotation mark, "
                    + "letter or digit; it is '" + options.get("--delimiter") + "'");
        }
        return delimiter.map(text -> text.charAt(0));
    }

    private static boolean isDelimiter(String text) {
        try {
            return text.length() == 1
                    && CsvOptions.DEFAULT.delimiter(text.charAt(0)).delimiter() != null;
        } catch (IllegalArgumentException notDelimiter) {
            return false;
        }
    }

    Optional<IdempotencyKey> key() {
        try {
            return option("--key").map(IdempotencyKey::new);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("--key must be a text of 1 to 255 characters", invalid);
        }
    }

    /** Returns the JDBC URL of the database. */
    String database() {
        return option("--database").orElseGet(() -> EmbeddedH2.url(SERVICE_FILE));
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
