package org.sila.attachments;

/** What a file is. */
enum AttachmentKind {
    PHOTOGRAPH,
    IDENTITY_DOCUMENT,
    CERTIFICATE,
    SIGNED_HANDOVER,
    OTHER
}
