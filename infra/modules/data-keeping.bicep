metadata description = 'How long the data account keeps what, and that nobody deletes it in passing.'

@description('Account of the centre\'s data.')
param accountName string

@description('Days after which recordings move to cheaper storage that costs more to read; null: never.')
@minValue(30)
param coolMediaAfterDays int?

// The API removes these things itself and sooner. The rules hold when it did not.
var keptDays = [
  { container: 'incoming', days: 8, versionDays: 1 }
  { container: 'print', days: 1, versionDays: 1 }
  { container: 'scans', days: 7, versionDays: 1 }
  { container: 'backups', days: 35, versionDays: 30 }
]

var deletions = [
  for kept in keptDays: {
    name: '${kept.container}-${kept.days}-days'
    type: 'Lifecycle'
    definition: {
      filters: { blobTypes: ['blockBlob'], prefixMatch: ['${kept.container}/'] }
      actions: {
        baseBlob: { delete: { daysAfterModificationGreaterThan: kept.days } }
        version: { delete: { daysAfterCreationGreaterThan: kept.versionDays } }
      }
    }
  }
]

var oldMedia = {
  name: 'media-old-versions-30-days'
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'], prefixMatch: ['media/'] }
    actions: { version: { delete: { daysAfterCreationGreaterThan: 30 } } }
  }
}

var coolMedia = coolMediaAfterDays == null
  ? []
  : [
      {
        name: 'media-to-cool'
        type: 'Lifecycle'
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: ['media/'] }
          actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolMediaAfterDays } } }
        }
      }
    ]

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: { policy: { rules: [...deletions, oldMedia, ...coolMedia] } }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep-data'
  properties: {
    level: 'CanNotDelete'
    notes: 'Bookings and recordings of a library: export them before this lock is taken away.'
  }
}
