package io.leadlist.wire.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of what distinguishes a file from other files: its headers, their meaning, and the rows of its first
 * batch. A file that goes on after the first batch has the same digest, so a file that was cut between two batches can
 * be sent again in whole.
 */
final class FileDigest {
    private final MessageDigest sha256 = Sha256.digest();

    private FileDigest() {}

    /** Returns the SHA-256 of a file with these first rows in hexadecimal digits. */
    static String of(CsvFile<?> file, List<? extends CsvRow<?>> firstRows) {
        FileDigest digest = new FileDigest();
        digest.add(file.headers());
        digest.add(List.of(
                file.columns().toString(), Boolean.toString(file.mapping().isOwn())));
        firstRows.forEach(row -> digest.add(row.cells()));
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    /** Adds texts, each after its length. */
    private void add(List<String> texts) {
        sha256.update(number(texts.size()));
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(number(bytes.length));
            sha256.update(bytes);
        }
    }

    private static ByteBuffer number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, number);
    }
}
