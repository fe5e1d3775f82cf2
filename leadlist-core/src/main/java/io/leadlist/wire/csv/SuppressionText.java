package io.leadlist.wire.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a file of suppression entries, and its delimiter. */
record SuppressionText(CsvText reader, char delimiter) {
    private static final int LOOK = 64 << 10;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** Reads the start of a file, which has these columns. Without a delimiter that yields them, it is a comma. */
    static SuppressionText of(InputStream in, List<String> columns) throws IOException {
        byte[] start = in.readNBytes(LOOK);
        Encoding encoding = Encoding.of(start, CsvOptions.DEFAULT);
        String header = encoding.preview(start).strip().lines().findFirst().orElse("");
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        return new SuppressionText(new CsvText(whole, encoding, Long.MAX_VALUE), delimiter(header, columns));
    }

    private static char delimiter(String header, List<String> columns) {
        return DELIMITERS.stream()
                .filter(delimiter -> names(header, delimiter).containsAll(columns))
                .findFirst()
                .orElse(DELIMITERS.get(0));
    }

    private static List<String> names(String header, char delimiter) {
        return Arrays.stream(header.replace("\"", "").split(Pattern.quote(String.valueOf(delimiter)), -1))
                .map(String::strip)
                .toList();
    }
}
