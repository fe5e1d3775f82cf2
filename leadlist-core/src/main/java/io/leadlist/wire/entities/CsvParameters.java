package io.leadlist.wire.entities;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Request;
import io.leadlist.wire.csv.CsvOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of the import of a CSV file. */
record CsvParameters(Map<String, String> query) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

    private static final Set<String> NAMES = Set.of("dryRun", "orWindows1252", "ownExport", "charset", "delimiter");
    private static final Pattern NO_HEADER =
            Pattern.compile(";\\s*header\\s*=\\s*\"?absent\"?\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

    /**
     * Throws {@link InvalidParameterException} if a parameter is unknown: a misspelled {@code dryRun} must not import.
     */
    void requireKnown() {
        List<Violation> unknown = query.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .map(name -> new Violation(
                        Path.of(name),
                        Violation.Kind.UNKNOWN_VALUE,
                        "Unknown parameter; known are " + String.join(", ", new TreeSet<>(NAMES))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidParameterException(unknown);
        }
    }

    boolean isDryRun() {
        return isTrue("dryRun");
    }

    /**
     * Returns the options for reading the file.
     *
     * @throws InvalidParameterException if a parameter is invalid
     */
    CsvOptions options(Request request, CsvOptions usual) {
        requireHeader(request, usual);
        CsvOptions options = isTrue("orWindows1252") ? usual.orWindows1252() : usual;
        options = isTrue("ownExport") ? options.ownExport() : options;
        String delimiter = query.get("delimiter");
        if (delimiter != null) {
            options = withDelimiter(options, delimiter);
        }
        Optional<String> charset = Optional.ofNullable(query.get("charset")).or(() -> charsetOf(request));
        return charset.isPresent() ? options.charset(charset(charset.get())) : options;
    }

    /** A file that is announced without a header row (RFC 4180) needs the headers of the host. */
    private static void requireHeader(Request request, CsvOptions usual) {
        String type = request.header("Content-Type").orElse("");
        if (usual.headers().isEmpty() && NO_HEADER.matcher(type).find()) {
            throw new InvalidParameterException(
                    "Content-Type", "header=absent is not supported: the file must have a header row");
        }
    }

    private static Optional<String> charsetOf(Request request) {
        return request.header("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static CsvOptions withDelimiter(CsvOptions options, String text) {
        Character named = DELIMITERS.get(text);
        try {
            if (named != null || text.length() == 1) {
                return options.delimiter(named == null ? text.charAt(0) : named);
            }
        } catch (IllegalArgumentException notADelimiter) {
            throw invalidDelimiter();
        }
        throw invalidDelimiter();
    }

    private static InvalidParameterException invalidDelimiter() {
        return new InvalidParameterException(
                "delimiter", "delimiter must be one character, or one of comma, semicolon, tab and pipe");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new InvalidParameterException("charset", "charset must be the name of a character set");
        }
    }

    /** Rejects other values, because a misspelled {@code dryRun} must not import. */
    private boolean isTrue(String parameter) {
        String value = query.getOrDefault(parameter, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidParameterException(parameter, parameter + " must be true or false");
        }
        return value.equals("true");
    }
}
