package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Term;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phone numbers by which a company is found. */
class PhoneFacetsTest {
    @ParameterizedTest
    @CsvSource({
        "+1 415 555 2671; +1 415 555 2672, +14155552671 +14155552672",
        "'+1 415 555 2671, +1 415 555 2672', +14155552671 +14155552672",
        "+1 415 555 2671 / +1 415 555 2672, +14155552671 +14155552672",
        "+1 415 555 2671 ::: +1 415 555 2671, +14155552671",
        "'+1 415 555 2671, ext. 5', +14155552671",
        "+1 415 555 2671, +14155552671",
        "(415) 555-2671, 4155552671",
        "1-800-FLOWERS, 18003569377"
    })
    void each_number_of_a_text_finds_the_company(String text, String terms) {
        assertThat(terms(text)).containsExactlyInAnyOrder(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"N/A", "-", "#NUM!", "call me"})
    void a_text_without_a_number_finds_no_company(String text) {
        assertThat(terms(text)).isEmpty();
    }

    private static String[] terms(String phone) {
        Company company = Company.of(
                new CompanyId(new UUID(0, 1)),
                CompanyProfile.builder().phones(phone).build());
        return CompanyFacets.of(company).terms().getOrDefault("account.phoneNumber", Set.of()).stream()
                .map(Term::value)
                .toArray(String[]::new);
    }
}
