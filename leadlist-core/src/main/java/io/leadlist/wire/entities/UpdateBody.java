package io.leadlist.wire.entities;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.ListUpdate;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an update (spec/1, L5). What is missing stays. An empty array of the ids that the list does not hold says
 * nothing, so that a list can be sent back as it was answered; whether it is of those is known only from the list.
 *
 * @param stated what is to change, but for members that are to be nobody
 * @param type the type that the list is said to have
 * @param emptiesPeople whether {@code personIds} is there and empty
 * @param emptiesCompanies whether {@code companyIds} is there and empty
 */
record UpdateBody(ListUpdate stated, @Nullable LeadType type, boolean emptiesPeople, boolean emptiesCompanies) {
    static final Decoder<UpdateBody> DECODER = Decoders.object(UpdateBody::read);

    private static @Nullable UpdateBody read(Fields fields) {
        String name = fields.optional("name", Decoders.key()).orNull();
        LeadType type = fields.optional("type", LeadTypeJson.DECODER).orNull();
        Instant start = fields.nullable("startDate", Decoders.instant()).orNull();
        Instant end = fields.nullable("endDate", Decoders.instant()).orNull();
        Field<List<PersonId>> people = fields.optional("personIds", Decoders.list(PersonJson.ID));
        Field<List<CompanyId>> companies = fields.optional("companyIds", Decoders.list(CompanyJson.ID));
        CreateBody.checkOrder(fields, start, end);
        List<PersonId> personIds = people.or(List.of());
        List<CompanyId> companyIds = companies.or(List.of());
        if (!personIds.isEmpty() && !companyIds.isEmpty()) {
            fields.reject(Kind.CONTRADICTION, "At least one of personIds and companyIds must be empty");
        }
        return fields.ifClean(() -> {
            ListUpdate details = new ListUpdate(name, start, end, null, null);
            boolean isFilled = !personIds.isEmpty() || !companyIds.isEmpty();
            return new UpdateBody(
                    isFilled ? withMembers(details, personIds, companyIds) : details,
                    type,
                    !isFilled && fields.has("personIds"),
                    !isFilled && fields.has("companyIds"));
        });
    }

    private static ListUpdate withMembers(ListUpdate details, List<PersonId> people, List<CompanyId> companies) {
        return people.isEmpty() ? details.withCompanies(companies) : details.withPeople(people);
    }

    /**
     * What is to become of a list, whose type is asked only if it matters; it never changes.
     *
     * @throws InvalidRequestException if the list is said to be of the other type
     */
    ListUpdate of(Supplier<LeadType> list) {
        if (type == null && !emptiesPeople && !emptiesCompanies) {
            return stated;
        }
        LeadType actual = list.get();
        if (type != null && type != actual) {
            throw new InvalidRequestException(new Violation(
                    Path.of("type"),
                    Kind.CONTRADICTION,
                    "type can not be changed. This list is of type '" + LeadTypeJson.name(actual) + "'."));
        }
        if (actual == LeadType.PERSON) {
            return emptiesPeople ? stated.withPeople(List.of()) : stated;
        }
        return emptiesCompanies ? stated.withCompanies(List.of()) : stated;
    }
}
