package io.leadlist.wire.csv;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadlist.admission.Channel;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of a row of suppression entries. Remembers the first column that is unreadable. Not thread-safe. */
final class SuppressionCells {
    private static final String SOURCE = "csv";
    private final NamedCsvRecord row;
    private @Nullable String unreadable;

    SuppressionCells(NamedCsvRecord row) {
        this.row = row;
    }

    SuppressionRow toRow() {
        SuppressionScope scope = scope();
        NewSuppression request = request();
        return new SuppressionRow(row.getStartingLineNumber(), scope, unreadable == null ? request : null, unreadable);
    }

    private SuppressionScope scope() {
        SuppressionScope scope = read("scope", SuppressionCells::scope);
        return scope == null ? SuppressionScope.ORGANIZATION : scope;
    }

    private static SuppressionScope scope(String text) {
        return text.equalsIgnoreCase(SuppressionCsv.ORGANIZATION)
                ? SuppressionScope.ORGANIZATION
                : SuppressionScope.of(LeadListId.parse(text));
    }

    private @Nullable NewSuppression request() {
        SuppressionKey.Kind kind = read("kind", text -> SuppressionKey.Kind.valueOf(text.toUpperCase(Locale.ROOT)));
        String value = cell("value").orElse("");
        SuppressionReason reason = read("reason", text -> SuppressionReason.valueOf(text.toUpperCase(Locale.ROOT)));
        if (kind == null) {
            unreadable = "kind";
            return null;
        }
        NewSuppression request = NewSuppression.of(kind, value, reason == null ? SuppressionReason.OTHER : reason)
                .withSource(SOURCE);
        return withFacts(request);
    }

    private @Nullable NewSuppression withFacts(NewSuppression request) {
        NewSuppression withSource = read("source", request::withSource);
        NewSuppression sourced = withSource == null ? request : withSource;
        NewSuppression withNote = read("note", sourced::withNote);
        NewSuppression noted = withNote == null ? sourced : withNote;
        NewSuppression withExpiry = read("expiresAt", text -> noted.until(Instant.parse(text)));
        NewSuppression expiring = withExpiry == null ? noted : withExpiry;
        NewSuppression withChannel = read("channel", text -> expiring.about(new Channel(text)));
        return withChannel == null ? expiring : withChannel;
    }

    /** Returns what a cell says; null if it is empty or unreadable. */
    private <T> @Nullable T read(String column, Function<String, T> parse) {
        try {
            return cell(column).map(parse).orElse(null);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            unreadable = unreadable == null ? column : unreadable;
            return null;
        }
    }

    private Optional<String> cell(String column) {
        return row.findField(column).map(FormulaMark::removed).filter(text -> !text.isBlank());
    }
}
