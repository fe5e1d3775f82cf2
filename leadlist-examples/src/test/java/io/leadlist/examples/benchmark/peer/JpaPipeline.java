package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The usual pipeline of Jackson, Hibernate Validator and JPA. One query finds the people with known e-mail addresses.
 * The others are persisted with their memberships, in batches of 100.
 */
public final class JpaPipeline implements AutoCloseable {
    /** The name in the results. */
    public static final String NAME = "Jackson, Hibernate Validator, JPA";

    private static final String KNOWN =
            "select p from Person p where p.organizationId = :organization and p.email in (:emails)";
    private final EntityManagerFactory factory;
    private final ValidatorFactory validators = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private final Validator validator = validators.getValidator();
    private final JsonMapper json = JsonMapper.shared();

    /** Creates the table of people and a pipeline into it; the table of memberships must exist. */
    public JpaPipeline(Database database) throws Exception {
        database.execute(JpaPerson.DDL);
        this.factory = Hibernate.factory(database, JpaPerson.class, HibernateMember.class);
    }

    /** Processes a body and returns the number of added members. */
    public long add(String organization, UUID list, byte[] bytes) {
        ProspectBody body = json.readValue(bytes, ProspectBody.class);
        if (!validator.validate(body).isEmpty()) {
            throw new IllegalArgumentException("invalid body");
        }
        return factory.callInTransaction(
                manager -> addMembers(manager, organization, list, persons(manager, organization, body)));
    }

    private static List<JpaPerson> persons(EntityManager manager, String organization, ProspectBody body) {
        Map<String, JpaPerson> byEmail = new HashMap<>();
        manager.createQuery(KNOWN, JpaPerson.class)
                .setParameter("organization", organization)
                .setParameter(
                        "emails",
                        body.prospects().stream().map(JpaPipeline::email).toList())
                .getResultList()
                .forEach(person -> byEmail.put(person.email, person));
        for (ProspectBody.Person person : body.prospects()) {
            byEmail.computeIfAbsent(email(person), email -> {
                JpaPerson created = new JpaPerson(organization, email, person);
                manager.persist(created);
                return created;
            });
        }
        return List.copyOf(byEmail.values());
    }

    private static String email(ProspectBody.Person person) {
        return person.emails().get(0).toLowerCase(Locale.ROOT);
    }

    private static long addMembers(EntityManager manager, String organization, UUID list, List<JpaPerson> persons) {
        List<String> ids = persons.stream().map(person -> person.id).toList();
        List<String> absent = HibernateEntity.absent(manager, organization, list, ids);
        for (int ordinal = 0; ordinal < absent.size(); ordinal++) {
            manager.persist(
                    new HibernateMember(new HibernateMember.Key(organization, list, absent.get(ordinal)), 2, ordinal));
        }
        return absent.size();
    }

    @Override
    public void close() {
        factory.close();
        validators.close();
    }
}
