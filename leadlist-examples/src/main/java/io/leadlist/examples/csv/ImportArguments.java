package io.leadlist.examples.csv;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.lead.LeadType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of {@link ImportFile}: a file, options with a value, and flags. Immutable. */
final class ImportArguments {
    static final String USAGE = """
            Usage: ImportFile FILE [OPTION]...

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
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> options = new HashMap<>();

    private ImportArguments(Path file) {
        this.file = file;
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is wrong; its message is for the user
     */
    static ImportArguments of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("--")) {
            throw new IllegalArgumentException("FILE is missing");
        }
        ImportArguments read = new ImportArguments(Path.of(arguments.get(0)));
        for (int index = 1; index < arguments.size(); index++) {
            String name = arguments.get(index);
            if (FLAGS.contains(name)) {
                read.flags.add(name);
            } else if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("there is no option '" + name + "'");
            } else if (++index == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value");
            } else {
                read.options.put(name, arguments.get(index));
            }
        }
        read.check();
        return read;
    }

    private void check() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("FILE cannot be read: '" + file + "'");
        } else if (rejects().map(Path::toAbsolutePath).equals(Optional.of(file.toAbsolutePath()))) {
            throw new IllegalArgumentException("--rejects must be another file than FILE");
        }
        if (isDryRun() && key().isPresent()) {
            throw new IllegalArgumentException("--key has no meaning for a dry run, which stores nothing");
        }
        charset();
        delimiter();
        requireDriver();
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
        if (delimiter.filter(text -> text.length() != 1).isPresent()) {
            throw new IllegalArgumentException(
                    "--delimiter must be one character or \"tab\", but is '" + options.get("--delimiter") + "'");
        }
        return delimiter.map(text -> text.charAt(0));
    }

    Optional<IdempotencyKey> key() {
        return option("--key").map(IdempotencyKey::new);
    }

    /** Returns the JDBC URL of the database. */
    String database() {
        return option("--database").orElseGet(() -> EmbeddedH2.url(SERVICE_FILE));
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
