// Xapian::Database::check() of 1.4.22 deletes a table through its base class, which has
// no virtual destructor: harmless, but AddressSanitizer would end every test that calls
// it.
// NOLINTNEXTLINE(bugprone-reserved-identifier, readability-identifier-naming)
extern "C" const char* __asan_default_options() {
  return "new_delete_type_mismatch=0";
}
