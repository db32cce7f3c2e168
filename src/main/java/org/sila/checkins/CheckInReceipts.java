package org.sila.checkins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.FamilySignIn;
import org.sila.audit.AuditTrail;
import org.sila.reports.OtherReceipts;
import org.sila.reports.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people who told of themselves come back by the door that all references have. */
@Component
class CheckInReceipts implements OtherReceipts {

    private final JdbcClient jdbc;
    private final FamilySignIn signIn;
    private final AuditTrail audit;

    CheckInReceipts(JdbcClient jdbc, FamilySignIn signIn, AuditTrail audit) {
        this.jdbc = jdbc;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** The unique index of the reference. */
    @Override
    public Set<String> taken(Collection<String> references) {
        return new HashSet<>(jdbc.sql("select reference from check_in where reference = any(:references)")
                .param("references", references.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public Optional<Kept> find(Reference reference) {
        return jdbc.sql("select id, access_code_hash from check_in where reference = ? and withdrawn_at is null")
                .param(reference.value())
                .query((row, number) -> new Kept(row.getObject("id", UUID.class), row.getString("access_code_hash")))
                .optional();
    }

    @Override
    public String admit(UUID id, HttpServletRequest request, HttpServletResponse response) {
        signIn.signInPerson(request, response, id);
        audit.record(CheckInActions.OPENED, CheckInActions.SUBJECT, id, Map.of());
        return "/here/mine";
    }
}
