package io.leadlist.wire.entities;

import io.leadlist.lead.CompanyId;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;

/** Reads the id of a company. */
final class CompanyJson {
    static final Decoder<CompanyId> ID = Decoders.uuid(CompanyId::parse);

    private CompanyJson() {}
}
