package org.nastavnik.document;

import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentFiles extends JpaRepository<DocumentFile, Long> {}
