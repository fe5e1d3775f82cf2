package io.leadlist.wire.entities;

import io.leadlist.admission.Suppression;
import io.leadlist.internal.json.InstantText;
import io.leadlist.lead.PersonId;
import io.leadlist.people.ErasedPart;
import io.leadlist.people.ErasureCertificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The certificate of an erasure. Parts are named as in {@link ErasedPart}, in camel case. */
record CertificateResponse(
        boolean dryRun,
        String erasedAt,
        String erasedBy,
        String reason,
        @Nullable String erasedAs,
        Map<String, Long> counts,
        long listsLeft,
        boolean staysOut,
        List<Entry> keptOutBy) {
    /** An entry that keeps the person out; {@code key} is a keyed hash. */
    private record Entry(String key, String reason, String addedBy, String addedAt) {
        static Entry of(Suppression entry) {
            return new Entry(
                    entry.key().value(),
                    entry.reason().name(),
                    entry.addedBy().value(),
                    InstantText.millis(entry.addedAt()));
        }
    }

    static CertificateResponse of(ErasureCertificate certificate) {
        PersonId erasedAs = certificate.erasedAs();
        return new CertificateResponse(
                certificate.dryRun(),
                InstantText.millis(certificate.at()),
                certificate.by().value(),
                certificate.reason(),
                erasedAs == null ? null : erasedAs.value(),
                counts(certificate),
                certificate.listsLeft(),
                certificate.staysOut(),
                certificate.keptOutBy().stream().map(Entry::of).toList());
    }

    private static Map<String, Long> counts(ErasureCertificate certificate) {
        Map<String, Long> counts = new LinkedHashMap<>();
        certificate.counts().forEach((part, count) -> counts.put(camelCase(part), count));
        return counts;
    }

    private static String camelCase(ErasedPart part) {
        StringBuilder name = new StringBuilder();
        for (String word : part.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
