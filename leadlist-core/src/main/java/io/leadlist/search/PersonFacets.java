package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.lead.Seniority;
import io.leadlist.lead.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search compares of a person: terms and numbers in normal form, of the person and of the present company. The one place
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
public record PersonFacets(
        Set<Term> industry, Optional<Band> employees, Set<Term> seniority, Set<Term> departmentAndFunction) {
    public PersonFacets {
        industry = Set.copyOf(industry);
        seniority = Set.copyOf(seniority);
        departmentAndFunction = Set.copyOf(departmentAndFunction);
    }

    /** The facets of a person and of the present company, if it is known. */
    public static PersonFacets of(Person person, @Nullable Company company) {
        var profile = person.profile();
        return new PersonFacets(
                company == null
                        ? Set.of()
                        : terms(Stream.ofNullable(company.profile().industry())),
                company == null
                        ? Optional.empty()
                        : Optional.ofNullable(company.profile().headcount()).flatMap(Band::parse),
                terms(Stream.ofNullable(profile.seniority()).map(PersonFacets::level)),
                terms(Stream.of(profile.departments(), profile.subDepartments(), profile.functions())
                        .flatMap(List::stream)));
    }

    private static String level(String seniority) {
        return Seniority.parse(seniority).map(Seniority::wireName).orElse(seniority);
    }

    private static Set<Term> terms(Stream<String> texts) {
        return texts.map(Term::of).filter(term -> !term.value().isEmpty()).collect(Collectors.toSet());
    }
}
