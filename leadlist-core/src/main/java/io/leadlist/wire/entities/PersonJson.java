package io.leadlist.wire.entities;

import io.leadlist.lead.PersonId;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;

/** Reads the id of a person. */
final class PersonJson {
    static final Decoder<PersonId> ID = Decoders.key().map(PersonId::new);

    private PersonJson() {}
}
