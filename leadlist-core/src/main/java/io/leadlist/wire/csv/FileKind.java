package io.leadlist.wire.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognizes files that are not CSV by their first bytes. */
final class FileKind {
    private static final String ZIP = "a ZIP archive";

    /** The first bytes in hexadecimal digits, and the kind of the file. */
    private record Start(String hex, String name) {}

    private static final List<Start> STARTS = List.of(
            new Start("89504e47", "a PNG image"),
            new Start("ffd8ff", "a JPEG image"),
            new Start("47494638", "a GIF image"),
            new Start("25504446", "a PDF document"),
            new Start("504b0304", ZIP),
            new Start("504b0506", ZIP),
            new Start("1f8b", "a gzip archive"),
            new Start("425a68", "a bzip2 archive"),
            new Start("377abcaf271c", "a 7z archive"),
            new Start("28b52ffd", "a Zstandard archive"),
            new Start("fd377a585a00", "an xz archive"),
            new Start("526172211a07", "a RAR archive"),
            new Start("d0cf11e0a1b11ae1", "a workbook or document of an old Office version"),
            new Start("7b5c727466", "an RTF document"),
            new Start("53514c69746520666f726d6174", "an SQLite database"),
            new Start("50415231", "a Parquet file"));

    private static final List<String> MARKUP = List.of("<!doctype html", "<html", "<?xml", "<table", "<svg", "<head");
    private static final List<String> JSON = List.of("{\"", "[{\"", "[[\"");

    private FileKind() {}

    /** Returns the kind of a file that is not CSV; empty if its first bytes can be CSV. */
    static Optional<String> of(byte[] first) {
        for (Start start : STARTS) {
            byte[] bytes = HexFormat.of().parseHex(start.hex());
            if (first.length >= bytes.length && Arrays.equals(first, 0, bytes.length, bytes, 0, bytes.length)) {
                return Optional.of(start.name().equals(ZIP) ? archive(first) : start.name());
            }
        }
        String text = new String(first, 0, Math.min(first.length, 1_024), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (startsWithAny(text, MARKUP)) {
            return Optional.of("HTML or XML");
        }
        return startsWithAny(text.replaceAll("\\s", ""), JSON) ? Optional.of("JSON") : Optional.empty();
    }

    private static String archive(byte[] first) {
        String names = new String(first, StandardCharsets.ISO_8859_1);
        if (names.contains("xl/")) {
            return "an Excel workbook (XLSX)";
        } else if (names.contains("opendocument.spreadsheet")) {
            return "a spreadsheet (ODS)";
        }
        return names.contains("word/") ? "a Word document (DOCX)" : ZIP;
    }

    private static boolean startsWithAny(String text, List<String> starts) {
        return starts.stream().anyMatch(text::startsWith);
    }
}
