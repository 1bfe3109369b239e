/// The versions of a catalogue in an S3 bucket, downloaded to where they are mapped.
@NullMarked
package dev.sayso.store.s3;

import org.jspecify.annotations.NullMarked;
