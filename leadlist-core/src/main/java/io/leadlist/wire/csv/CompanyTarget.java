package io.leadlist.wire.csv;

import io.leadlist.imports.CompanyFinder;
import io.leadlist.imports.CompanyReference;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds companies to a list. Companies without an id are found by their domains and LinkedIn URLs first. */
final class CompanyTarget extends ListTarget<CsvCompany> {
    private final CompanyFinder finder;

    CompanyTarget(Place place, CompanyFinder finder) {
        super(place);
        this.finder = finder;
    }

    @Override
    public List<IdentityKey> keys(CsvCompany company) {
        return company instanceof CsvCompany.ById byId ? List.of(key(byId.id())) : List.of();
    }

    private static IdentityKey key(CompanyId id) {
        return new IdentityKey(IdentityRule.ID, id.value());
    }

    @Override
    public List<RowResult> add(List<CsvRow<CsvCompany>> rows) {
        List<@Nullable CompanyId> ids = ids(rows);
        List<CompanyId> known = new ArrayList<>();
        for (CompanyId id : ids) {
            if (id != null) {
                known.add(id);
            }
        }
        List<RowResult> added = added(known, isFound(rows));
        List<RowResult> results = new ArrayList<>(rows.size());
        int next = 0;
        for (CompanyId id : ids) {
            results.add(
                    id == null
                            ? RowResult.of(CsvOutcome.NOT_FOUND, "No company with this domain or LinkedIn URL is known")
                            : added.get(next++));
        }
        return results;
    }

    /** Adds companies. If some were found, a retry can find others, so the ids are a variant of the write. */
    private List<RowResult> added(List<CompanyId> known, boolean isFound) {
        if (known.isEmpty()) {
            skipWrite();
            return List.of();
        }
        String variant = isFound ? known.toString() : "";
        return write(variant, lists -> lists.addCompanies(caller(), list().id(), known));
    }

    private static boolean isFound(List<CsvRow<CsvCompany>> rows) {
        return rows.stream().anyMatch(row -> row.lead() instanceof CsvCompany.ByReference);
    }

    /** Returns the id of each row; null if no company is found. */
    private List<@Nullable CompanyId> ids(List<CsvRow<CsvCompany>> rows) {
        Set<CompanyReference> references = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row.lead() instanceof CsvCompany.ByReference one) {
                references.add(one.reference());
            }
        });
        Map<CompanyReference, CompanyId> found =
                references.isEmpty() ? Map.of() : new HashMap<>(finder.find(caller().organization(), references));
        List<@Nullable CompanyId> ids = new ArrayList<>(rows.size());
        for (CsvRow<CsvCompany> row : rows) {
            if (row.lead() instanceof CsvCompany.ById byId) {
                ids.add(byId.id());
            } else if (row.lead() instanceof CsvCompany.ByReference one) {
                ids.add(found.get(one.reference()));
            }
        }
        return ids;
    }
}
