package io.leadlist.wire.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a file of suppression entries, and its delimiter. */
record SuppressionText(CsvText reader, char delimiter) {
    /** Reads the start of a file, which has these columns. Without a delimiter that yields them, it is a comma. */
    static SuppressionText of(InputStream in, List<String> columns) throws IOException {
        byte[] start = in.readNBytes(LeadCsvReader.LOOK);
        Encoding encoding = Encoding.of(start, CsvOptions.DEFAULT);
        String header = encoding.preview(start).strip().lines().findFirst().orElse("");
        return new SuppressionText(CsvText.of(start, in, encoding, Long.MAX_VALUE), delimiter(header, columns));
    }

    private static char delimiter(String header, List<String> columns) {
        return CsvLayout.DELIMITERS.stream()
                .filter(delimiter -> names(header, delimiter).containsAll(columns))
                .findFirst()
                .orElse(CsvLayout.DELIMITERS.get(0));
    }

    private static List<String> names(String header, char delimiter) {
        return Arrays.stream(header.replace("\"", "").split(Pattern.quote(String.valueOf(delimiter)), -1))
                .map(String::strip)
                .toList();
    }
}
