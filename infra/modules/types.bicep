metadata description = 'The words an instance is described in.'

@export()
@description('The library that an instance belongs to.')
type Library = {
  @description('Short name in resource names and files, the same as of its .centre.json: small letters and digits.')
  @minLength(2)
  @maxLength(9)
  code: string

  @description('District the library serves; becomes a tag.')
  @minLength(2)
  @maxLength(64)
  district: string
}

@export()
@description('Which part of the storage data is kept for what; the API knows the same names.')
var dataContainers = ['incoming', 'media', 'print', 'scans', 'backups']

@export()
@description('The API\'s tables, see api/docs/data-model.md.')
var dataTables = ['Days', 'Patrons', 'Centre', 'Recordings', 'Limits']

@export()
@description('The container that the function app is started from.')
var packageContainer = 'package'
