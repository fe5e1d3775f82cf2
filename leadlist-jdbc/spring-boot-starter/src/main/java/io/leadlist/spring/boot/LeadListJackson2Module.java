package io.leadlist.spring.boot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.EntryId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.IcpId;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

/**
 * The counterpart of {@link io.leadlist.wire.LeadListJacksonModule} for Jackson 2: ids, keys and cursors are written as
 * their text and read from it. The message about a malformed text does not quote it.
 */
final class LeadListJackson2Module extends SimpleModule {
    private static final long serialVersionUID = 1L;

    LeadListJackson2Module() {
        super("leadlist");
        add(LeadListId.class, LeadListId::parse);
        add(UserId.class, UserId::new);
        add(OrganizationId.class, OrganizationId::new);
        add(IdempotencyKey.class, IdempotencyKey::new);
        add(PersonId.class, PersonId::new);
        add(CompanyId.class, CompanyId::parse);
        add(IcpId.class, IcpId::parse);
        add(EntryId.class, text -> new EntryId(UUID.fromString(text)));
        add(ListCursor.class, ListCursor::parse);
        add(MemberCursor.class, MemberCursor::parse);
        add(ChangeCursor.class, ChangeCursor::parse);
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addKeySerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class FromText<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return parse.apply(parser.getText());
            } catch (IllegalArgumentException malformed) {
                return context.reportInputMismatch(type, "Not a valid %s", type.getSimpleName());
            }
        }
    }
}
