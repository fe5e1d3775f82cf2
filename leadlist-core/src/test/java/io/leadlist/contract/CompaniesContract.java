package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.storage.Records.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Records}, for companies. */
public abstract class CompaniesContract extends StorageContract {
    /** Tests the adapter of this fixture. */
    protected CompaniesContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_company_is_found_with_all_stored_fields() {
        Company full = Samples.aFullCompany(1);
        Company empty =
                Company.of(Samples.aCompanyId(2), CompanyProfile.builder().build());
        run(transaction -> transaction.companies().insertAbsent(List.of(full, empty)));
        assertThat(mapIn(transaction ->
                        transaction.companies().find(List.of(full.id(), empty.id(), Samples.aCompanyId(3)))))
                .isEqualTo(Map.of(full.id(), full, empty.id(), empty));
    }

    @Test
    void inserting_does_not_change_present_records_but_replacing_does() {
        Company first = Samples.aCompany(1);
        Company second = Samples.aFullCompany(1);
        run(transaction -> transaction.companies().insertAbsent(List.of(first)));
        run(transaction -> transaction.companies().insertAbsent(List.of(second)));
        assertThat(mapIn(transaction -> transaction.companies().find(List.of(first.id()))))
                .containsValue(first);
        run(transaction -> transaction.companies().replace(List.of(second, Samples.aCompany(2))));
        assertThat(mapIn(transaction -> transaction.companies().find(List.of(first.id(), Samples.aCompanyId(2))))
                        .values())
                .containsExactlyInAnyOrder(second, Samples.aCompany(2));
    }

    @Test
    void a_present_company_is_distinguished_from_an_absent_one_and_from_another_organizations() {
        run(transaction -> transaction.companies().insertAbsent(List.of(Samples.aCompany(1))));
        var ids = List.of(Samples.aCompanyId(1), Samples.aCompanyId(2));
        assertThat(mapIn(transaction -> transaction.companies().standing(ids)))
                .isEqualTo(Map.of(Samples.aCompanyId(1), Standing.PRESENT));
        run(
                otherOrganization,
                transaction -> assertThat(transaction.companies().standing(ids)).isEmpty());
    }
}
