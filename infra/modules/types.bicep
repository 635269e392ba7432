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

  @description('When a release reaches the library: a pilot first, then the early ones, then all others.')
  ring: 'pilot' | 'early' | 'rest'
}

@export()
@description('Names of the resources that an instance\'s modules find each other by.')
type Parts = {
  @description('The identity that everything acts as.')
  identity: string

  @description('Account of the function host: package, leases.')
  hostAccount: string

  @description('Account of the centre\'s data; the vault has the same name.')
  dataAccount: string

  @description('Application Insights that telemetry is sent to.')
  insights: string

  @description('The function app; its host name in the world.')
  functionApp: string
}

@export()
@description('What an instance may cost before somebody is told. Telling is all it does: nothing is switched off.')
type Budget = {
  @description('A month, in the currency of the subscription\'s bill.')
  @minValue(1)
  monthly: int

  @description('First day of the month that it counts from: 2026-12-01. It can not be changed later.')
  @minLength(10)
  @maxLength(10)
  from: string
}

@export()
@description('The job that makes small renditions of recordings.')
type Conversion = {
  @description('Container image, pinned by digest, in a registry that lets everybody read.')
  image: string

  @description('When it runs: cron in UTC; the centres stand five hours ahead.')
  schedule: string
}

@export()
@description('Which part of the storage data is kept for what; the API knows the same names.')
var dataContainers = ['incoming', 'media', 'print', 'scans', 'backups']

@export()
@description('The API\'s tables, see api/docs/data-model.md.')
var dataTables = [
  'Days'
  'Patrons'
  'Centre'
  'Recordings'
  'Limits'
  'Plans'
  'Events'
  'Stats'
  'Collections'
  'Words'
  'Plays'
]

@export()
@description('The container that the function app is started from.')
var packageContainer = 'package'

@export()
@description('Resource group, workspace, action group and workbook that all libraries of a subscription share, see regional.bicep.')
var regionName = 'coworking-region'
