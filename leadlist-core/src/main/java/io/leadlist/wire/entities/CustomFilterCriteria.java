package io.leadlist.wire.entities;

import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the {@code customFilterCriteria} of an ideal customer profile (ICP) in the entities API, for
 * {@link io.leadlist.list.IcpCatalog#rules}. Thread-safe.
 *
 * <pre>{@code
 * [{"type":"maxPeoplePerCompany","value":5},{"type":"minDaysUntilReuse","value":30}]
 * }</pre>
 *
 * <p>{@code maxPeoplePerCompany} is a cap of the list, {@code minDaysUntilReuse} a cool-down of elapsed days. Of
 * several criteria of one type, the strictest holds. Criteria of other types are ignored.
 */
public final class CustomFilterCriteria {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CAP = "maxPeoplePerCompany";
    private static final String DAYS = "minDaysUntilReuse";

    private CustomFilterCriteria() {}

    /**
     * {@return the rules of a JSON array of criteria}
     *
     * @param json the criteria as JSON
     * @throws IllegalArgumentException if the text is not such an array, or if the value of a known type is not a whole
     *     number in range: at least 1 person, or 0 to {@value ReusePeriod#MAX_DAYS} days
     */
    public static ReuseRules parse(String json) {
        JsonNode criteria = read(json);
        ReuseRules rules = ReuseRules.NONE;
        for (int index = 0; index < criteria.size(); index++) {
            JsonNode criterion = criteria.get(index);
            String type = criterion.path("type").asString("");
            if (type.equals(CAP)) {
                rules = rules.perCompany(number(criterion, index, 1, Integer.MAX_VALUE));
            } else if (type.equals(DAYS)) {
                rules = rules.coolingDown(ReusePeriod.days(number(criterion, index, 0, ReusePeriod.MAX_DAYS)));
            }
        }
        return rules;
    }

    private static JsonNode read(String json) {
        try {
            JsonNode criteria = JSON.readTree(json);
            if (criteria.isArray()) {
                return criteria;
            }
        } catch (JacksonException noJson) { // its message could have values of the text
            throw new IllegalArgumentException("customFilterCriteria must be JSON");
        }
        throw new IllegalArgumentException("customFilterCriteria must be an array");
    }

    private static int number(JsonNode criterion, int index, int min, int max) {
        JsonNode value = criterion.path("value");
        OptionalInt number = value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.asInt())
                : OptionalInt.empty();
        return number.stream()
                .filter(one -> one >= min && one <= max)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("customFilterCriteria[" + index
                        + "].value must be a whole number between " + min + " and " + max));
    }
}
