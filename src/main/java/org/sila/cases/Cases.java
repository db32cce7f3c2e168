package org.sila.cases;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cases extends JpaRepository<SoughtCase, UUID> {}
