package io.leadlist.examples.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.call.Caller;
import io.leadlist.imports.ImportedList;
import io.leadlist.list.Campaign;
import io.leadlist.list.LeadList;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the page's own routes, written by Jackson without null values. */
final class PageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PageJson() {}

    static Response response(Object value) {
        byte[] json = MAPPER.writeValueAsBytes(value);
        return Response.of(200, "application/json", out -> out.write(json)).withHeader("Cache-Control", "no-store");
    }

    /** Reads a body of one of the page's own routes. */
    static <T> T read(InputStream body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value != null) { // null for the text null
                return value;
            }
        } catch (JacksonException malformed) {
            throw new InvalidParameterException("body", "Invalid JSON");
        }
        throw new InvalidParameterException("body", "The body must be an object");
    }

    /** Returns JSON as a part of a larger document. */
    static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** A caller whose token is public, because it exists only for demonstrations. */
    record DemoCaller(String token, String user, @Nullable String organization, boolean admin) {
        static DemoCaller of(ServiceSettings.Token token) {
            return new DemoCaller(token.token(), token.user(), token.organization(), token.admin());
        }
    }

    record CurrentCaller(String user, String organization, boolean admin) {
        static CurrentCaller of(Caller.Member caller) {
            return new CurrentCaller(
                    caller.user().value(), caller.organization().value(), caller.admin());
        }
    }

    record Lists(List<OneList> lists, @Nullable String next) {
        static Lists of(LeadListsPage page) {
            return new Lists(
                    page.lists().stream().map(list -> OneList.of(list, null)).toList(), text(page.next()));
        }
    }

    record OneList(
            String id,
            String name,
            String type,
            long members,
            long version,
            @Nullable String icpId,
            @Nullable Instant start,
            @Nullable Instant end,
            Instant createdAt,
            Instant updatedAt,
            List<String> users,
            @Nullable Import leadImport) {
        static OneList of(LeadList list, @Nullable ImportedList imported) {
            Campaign campaign = list.campaign();
            return new OneList(
                    list.id().toString(),
                    list.name(),
                    lower(list.type()),
                    list.memberCount(),
                    list.version(),
                    Objects.toString(list.icpId(), null),
                    campaign == null ? null : campaign.start(),
                    campaign == null ? null : campaign.end(),
                    list.createdAt(),
                    list.updatedAt(),
                    list.userIds().stream().map(user -> user.value()).toList(),
                    imported == null ? null : Import.of(imported).orElse(null));
        }
    }

    record Import(String id, String name, String status, int leads, int done) {
        /** Returns the list's import, or empty for a list without one. */
        static Optional<Import> of(ImportedList list) {
            return Optional.ofNullable(list.leadImport())
                    .map(one -> new Import(
                            list.id().toString(),
                            list.list().name(),
                            one.status().name().toLowerCase(Locale.ROOT),
                            one.leads(),
                            one.done()));
        }
    }

    /** Returns the texts that are present, joined; null if both are missing. */
    static @Nullable String joined(String separator, @Nullable String one, @Nullable String other) {
        String text = Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    /** Returns the name of a constant in lower case. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the text of a value; null if there is none. */
    static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
