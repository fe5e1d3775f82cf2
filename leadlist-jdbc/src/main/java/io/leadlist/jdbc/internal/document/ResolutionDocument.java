package io.leadlist.jdbc.internal.document;

import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a {@link Resolution}: one of the three. A lead that waits has no document.
 *
 * @param resolved who it is
 * @param unresolved why it is not known who it is
 * @param keptOut the rule that keeps the person out
 */
public record ResolutionDocument(
        @Nullable ResolvedDocument resolved,
        @Nullable String unresolved,
        @Nullable KeptOutDocument keptOut) {
    /** Returns the document; null for a lead that waits. */
    public static @Nullable String write(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved resolved) {
            return Documents.write(new ResolutionDocument(ResolvedDocument.of(resolved), null, null));
        } else if (resolution instanceof Resolution.Unresolved unresolved) {
            return Documents.write(new ResolutionDocument(null, unresolved.reason(), null));
        } else if (resolution instanceof Resolution.KeptOut keptOut) {
            return Documents.write(
                    new ResolutionDocument(null, null, new KeptOutDocument(keptOut.outcome(), keptOut.reason())));
        }
        return null;
    }

    /** Returns the person that a lead was resolved to, which the document does not contain; null if there is none. */
    public static @Nullable PersonId person(Resolution resolution) {
        return resolution instanceof Resolution.Resolved resolved ? resolved.person() : null;
    }

    /** Returns the resolution from a document and the id of its person. Both are null for a lead that waits. */
    public static Resolution read(@Nullable String document, @Nullable String person) {
        if (document == null) {
            return Resolution.WAITING;
        }
        ResolutionDocument read = Documents.read(document, ResolutionDocument.class);
        if (read.keptOut != null) {
            return new Resolution.KeptOut(read.keptOut.outcome, read.keptOut.reason);
        }
        return read.resolved == null
                ? new Resolution.Unresolved(Objects.requireNonNull(read.unresolved, "unresolved"))
                : read.resolved.resolution(new PersonId(Objects.requireNonNull(person, "person")));
    }

    /** The stored form of {@link Resolution.KeptOut}. */
    record KeptOutDocument(Outcome outcome, String reason) {}

    /** The stored form of {@link Resolution.Resolved}. */
    record ResolvedDocument(
            Outcome outcome,
            @Nullable IdentityRule matchedBy,
            KnownLead known,
            @Nullable EmailVerdict verdict,
            List<PhoneNumber> phones,
            @Nullable String shortfall) {
        static ResolvedDocument of(Resolution.Resolved resolved) {
            return new ResolvedDocument(
                    resolved.outcome(),
                    resolved.matchedBy(),
                    resolved.known(),
                    resolved.verdict(),
                    resolved.phones(),
                    resolved.shortfall());
        }

        Resolution resolution(PersonId person) {
            return new Resolution.Resolved(person, outcome, matchedBy, known, verdict, phones, shortfall);
        }
    }
}
