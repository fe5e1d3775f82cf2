package io.leadlist.wire.lance;

import io.leadlist.call.Violation.Kind;
import io.leadlist.search.AccountFilters;
import io.leadlist.search.ContactFilters;
import io.leadlist.search.RangeFilter;
import io.leadlist.search.SearchFilters;
import io.leadlist.search.TermFilter;
import io.leadlist.selection.BulkSelection;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a bulk selection: the part of the search grammar (spec/2) that {@link SearchFilters} has. Any other key is refused, because
 * ignoring it would select other people (reading 54), and so are filters that ask for nothing (reading 57).
 */
final class FiltersDecoder {
    static final Decoder<Search> DECODER = Decoders.strictObject(FiltersDecoder::read);

    private static final Decoder<AccountFilters> ACCOUNT = Decoders.strictObject(FiltersDecoder::account);
    private static final Decoder<ContactFilters> CONTACT = Decoders.strictObject(FiltersDecoder::contact);

    /** Filters, and how many entries are to be asked for at a time: {@code page} means nothing beside a window (reading 16). */
    record Search(SearchFilters filters, OptionalInt fetchSize) {}

    private FiltersDecoder() {}

    private static @Nullable Search read(Fields fields) {
        Field<AccountFilters> account = fields.optional("account", ACCOUNT);
        Field<ContactFilters> contact = fields.optional("contact", CONTACT);
        fields.optional("page", Decoders.integer(0, Integer.MAX_VALUE));
        Field<Long> size = fields.optional("size", Decoders.integer(1, BulkSelection.MAX_FETCH_SIZE));
        SearchFilters filters = new SearchFilters(account.or(AccountFilters.NONE), contact.or(ContactFilters.NONE));
        if (fields.isClean() && filters.isEmpty()) {
            fields.reject(Kind.MISSING, "At least one filter is required");
        }
        return fields.ifClean(() -> new Search(filters, optional(size.orNull())));
    }

    private static AccountFilters account(Fields fields) {
        Field<TermFilter> industry = fields.optional("industry", EnvelopeDecoders.TERMS);
        Field<RangeFilter> employeeSize = fields.optional("employeeSize", EnvelopeDecoders.RANGES);
        return new AccountFilters(industry.or(TermFilter.NONE), employeeSize.or(RangeFilter.UNRESTRICTED));
    }

    private static ContactFilters contact(Fields fields) {
        Field<TermFilter> seniority = fields.optional("seniority", EnvelopeDecoders.SENIORITIES);
        Field<TermFilter> department = fields.optional("departmentAndFunction", EnvelopeDecoders.TERMS);
        return new ContactFilters(seniority.or(TermFilter.NONE), department.or(TermFilter.NONE));
    }

    private static OptionalInt optional(@Nullable Long size) {
        return size == null ? OptionalInt.empty() : OptionalInt.of(size.intValue());
    }
}
