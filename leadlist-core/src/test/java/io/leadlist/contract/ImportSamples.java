package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.storage.Batches.Batch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sample imports, raw leads and batches. */
final class ImportSamples {
    private ImportSamples() {}

    static LeadImport anImport(LeadListId list) {
        return new LeadImport(
                list, InputKind.EMAIL, ImportOptions.DEFAULT, PriceList.DEFAULT, new UserId("user"), 0, 0, false, null);
    }

    static LeadEntry anEntry(int ordinal, RawLead lead) {
        return LeadEntry.waiting(new EntryId(UUID.randomUUID()), ordinal, InputKind.EMAIL, lead);
    }

    /** Returns waiting entries from one ordinal to another, each with its own address. */
    static List<LeadEntry> entries(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(ordinal -> anEntry(ordinal, RawLead.ofEmail("lead" + ordinal + "@example.com")))
                .toList();
    }

    /** Returns a batch that is not claimed. */
    static Batch aBatch(LeadListId list, int first, int last, Instant readyAt) {
        int leads = last - first + 1;
        return new Batch(list, first, last, leads, 0, 0, readyAt, null, Credits.of(leads, 2L * leads));
    }

    /** Returns the rest of a claimed batch after an attempt. */
    static Batch rest(Batch claimed, int leads, Instant readyAt) {
        return new Batch(
                claimed.list(),
                claimed.first(),
                claimed.last(),
                leads,
                claimed.attempts() + 1,
                claimed.expiredClaims(),
                readyAt,
                null,
                credits("0.01", "0.99"));
    }

    static Credits credits(String email, String phone) {
        return new Credits(new BigDecimal(email), new BigDecimal(phone));
    }

    /** Returns data of a raw lead that is hard to store. */
    static Map<String, Object> oddData() {
        List<Object> numbers = new ArrayList<>();
        for (String number : List.of(
                "0",
                "-0.0",
                "1",
                "1.0",
                "1.00",
                "1E+400",
                "1E-400",
                "1E+2",
                "-7",
                "12345678901234567890.123456789",
                "9223372036854775808",
                "0E-10",
                "0E+10",
                "1E+2147483647",
                "3.141592653589793238462643383279502884197",
                "7".repeat(4_000),
                "0." + "3".repeat(4_000))) {
            numbers.add(new BigDecimal(number));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("numbers", numbers);
        data.put("nothing", null);
        data.put("z, then a", Arrays.asList(null, true, false, "", null));
        data.put("a", Map.of("empty", Map.of(), "none", List.of()));
        data.put("", "an empty name");
        Samples.ODD_TEXTS.forEach(text -> data.put(text, text));
        data.put("@class", "java.lang.String");
        return data;
    }
}
