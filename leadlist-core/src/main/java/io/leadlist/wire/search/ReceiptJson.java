package io.leadlist.wire.search;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.ResponseMapper;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes and reads a {@link SelectionReceipt} as JSON, for a host that stores or sends it. Thread-safe.
 *
 * <p>A receipt can be read if its JSON has at most 16 MiB and a million tokens. A receipt with 100,000 excluded people
 * stays within these limits.
 *
 * <pre>{@code
 * {"selection": {"filters": {"contact": …}, "startIndex": 0, "targetCount": 2, "excludedIds": ["p2"],
 *                "refill": "SHRINK"},
 *  "fingerprint": "…",
 *  "entries": [{"index": 0, "id": "p1", "excluded": false}, {"index": 1, "id": "p2", "excluded": true}],
 *  "drift": {"firstTotal": 7, "lastTotal": 7, "repeats": 0, "gaps": 0},
 *  "resolvedAt": "2024-01-15T10:30:00.000Z"}
 * }</pre>
 */
public final class ReceiptJson {
    private static final ResponseMapper MAPPER = ResponseMapper.with(Map.of());

    private ReceiptJson() {}

    /**
     * Writes a receipt to a stream, which is not closed.
     *
     * @param receipt the receipt to write
     * @param out the stream to write to
     * @throws IOException if the stream fails
     */
    public static void write(SelectionReceipt receipt, OutputStream out) throws IOException {
        MAPPER.write(ReceiptResponse.of(receipt), out);
    }

    /**
     * Reads a receipt from a stream, which is not closed.
     *
     * @param in the content to read
     * @return the receipt: the people of the window, in search order
     * @throws InvalidRequestException with all violations, if it is not a receipt or its parts contradict each other
     * @throws PayloadTooLargeException if it has too many bytes
     * @throws IOException if the stream fails
     */
    public static SelectionReceipt read(InputStream in) throws IOException {
        return Bound.read(new BodyReader(JsonLimits.DEFAULT).readObject(in), ReceiptReader.RECEIPT)
                .orThrow();
    }
}
