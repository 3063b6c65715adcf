# Writes the numbered .sql files as one C++ table: embed_migrations.cmake -DOUT=… -DFILES=a.sql;b.sql
set(rows "")
list(SORT FILES)
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  string(REGEX MATCH "^[0-9]+" number ${name})
  math(EXPR number "${number}")
  file(READ ${file} text)
  # One literal may hold 64 KiB at most: cut at statement ends, the compiler joins the parts.
  string(REPLACE ";\n" ";\n)sql\" R\"sql(" text "${text}")
  string(APPEND rows "    {${number}, \"${name}\", R\"sql(${text})sql\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"store/migrations.h\"\n\nnamespace kith::store {\n\n"
  "std::span<const Migration> embeddedMigrations() {\n  static constexpr Migration kAll[] = {\n${rows}  };\n  return kAll;\n}\n\n}\n")
