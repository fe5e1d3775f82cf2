package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.lead.Seniority;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.Term;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search compares of a person: terms in normal form, and the facets of the present company. With {@link CompanyFacets} the one place
 * that says which field answers which filter; every directory indexes these. Immutable and thread-safe.
 *
 * <table>
 *   <caption>Where the facets come from</caption>
 *   <tr><th>filter</th><th>facet</th></tr>
 *   <tr><td>{@code account.industry}</td><td>the company's industry</td></tr>
 *   <tr><td>{@code account.employeeSize}</td><td>the company's head count, read as a {@link Band}</td></tr>
 *   <tr><td>{@code contact.seniority}</td><td>the person's seniority, as one of the twelve {@linkplain Seniority levels} where it is
 *       one</td></tr>
 *   <tr><td>{@code contact.departmentAndFunction}</td><td>the person's departments, sub-departments and functions</td></tr>
 * </table>
 */
public record PersonFacets(Set<Term> seniority, Set<Term> departmentAndFunction, CompanyFacets company) {
    public PersonFacets {
        seniority = Set.copyOf(seniority);
        departmentAndFunction = Set.copyOf(departmentAndFunction);
        Objects.requireNonNull(company, "company");
    }

    /** The facets of a person and of the present company, if it is known. */
    public static PersonFacets of(Person person, @Nullable Company company) {
        var profile = person.profile();
        return new PersonFacets(
                terms(Stream.ofNullable(profile.seniority()).map(PersonFacets::level)),
                terms(Stream.of(profile.departments(), profile.subDepartments(), profile.functions())
                        .flatMap(List::stream)),
                company == null ? CompanyFacets.NONE : CompanyFacets.of(company));
    }

    private static String level(String seniority) {
        return Seniority.parse(seniority).map(Seniority::wireName).orElse(seniority);
    }

    /** What is no word, or too long to be a key of an index, is no facet. */
    static Set<Term> terms(Stream<String> texts) {
        return texts.map(Term::of)
                .filter(term -> !term.value().isEmpty() && term.value().length() <= StorableText.MAX_KEY_LENGTH)
                .collect(Collectors.toSet());
    }
}
