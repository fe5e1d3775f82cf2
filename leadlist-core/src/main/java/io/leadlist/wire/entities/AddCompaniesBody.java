package io.leadlist.wire.entities;

import io.leadlist.lead.CompanyId;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an addition of companies. */
final class AddCompaniesBody {
    static final Decoder<List<CompanyId>> DECODER = Decoders.object(AddCompaniesBody::read);

    private AddCompaniesBody() {}

    private static @Nullable List<CompanyId> read(Fields fields) {
        Field<List<CompanyId>> ids = fields.required(
                "companyIds", Decoders.filledList(CompanyJson.ID, "At least one company ID is required"));
        return fields.ifClean(ids::get);
    }
}
