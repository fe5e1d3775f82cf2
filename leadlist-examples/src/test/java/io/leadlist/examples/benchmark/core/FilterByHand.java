package io.leadlist.examples.benchmark.core;

import io.leadlist.examples.benchmark.core.SampleEntries.Entry;
import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.lead.Term;
import io.leadlist.search.facet.Band;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documented search, written by hand. Its rows have only the five values that it checks, normalized in advance like
 * the library's facets.
 */
final class FilterByHand {
    private static final Set<String> INDUSTRIES = Set.of("software development", "it services and it consulting");
    private static final Set<String> SENIORITIES = Set.of("director", "vp", "c suite");
    private static final Set<String> DEPARTMENTS = Set.of("sales", "marketing");
    private static final long FEWEST = 50;
    private static final long MOST = 500;

    /** A company; its number of employees is a range. */
    record CompanyRow(@Nullable String industry, long fewest, long most) {
        static CompanyRow of(Company company) {
            Band employees =
                    Band.parse(String.valueOf(company.profile().headcount())).orElseThrow();
            return new CompanyRow(normalized(company.profile().industry()), employees.low(), employees.high());
        }
    }

    /** A person with the present company. */
    record PersonRow(@Nullable String seniority, List<String> departments, CompanyRow company) {
        static PersonRow of(Entry entry, Map<Company, CompanyRow> companies) {
            Person person = entry.person();
            return new PersonRow(
                    normalized(person.profile().seniority()),
                    person.profile().departments().stream()
                            .map(department -> Term.of(department).value())
                            .toList(),
                    companies.computeIfAbsent(entry.company(), CompanyRow::of));
        }
    }

    private FilterByHand() {}

    static boolean isFound(PersonRow person) {
        CompanyRow company = person.company();
        return company.industry() != null
                && INDUSTRIES.contains(company.industry())
                && company.fewest() <= MOST
                && company.most() >= FEWEST
                && person.seniority() != null
                && SENIORITIES.contains(person.seniority())
                && matchesAny(person.departments());
    }

    private static boolean matchesAny(List<String> departments) {
        for (String department : departments) {
            if (DEPARTMENTS.contains(department)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String normalized(@Nullable String text) {
        return text == null ? null : Term.of(text).value();
    }
}
