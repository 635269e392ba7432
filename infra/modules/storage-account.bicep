metadata description = 'A storage account that only Entra identities can use: no shared key, nothing public.'

@description('Name of the account: 3-24 small letters and digits, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('Region of the account.')
param location string

@description('Tags of the account.')
param tags { *: string }

@description('Private blob containers to make.')
param containers string[]

@description('Tables to make.')
param tables string[] = []

@description('Origins whose pages may read and write blobs with a short link. None: no browser comes here.')
param browserOrigins string[] = []

@description('Whether what was overwritten or deleted can be brought back for a week.')
param restorable bool = false

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Browsers and the function app come over the internet; every request is authorized.
    publicNetworkAccess: 'Enabled'
    networkAcls: { bypass: 'None', defaultAction: 'Allow' }
    // The API signs links for 12 hours at most; longer ones are not honoured.
    sasPolicy: { expirationAction: 'Block', sasExpirationPeriod: '0.12:00:00' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: restorable
      deleteRetentionPolicy: restorable ? { enabled: true, days: 7 } : { enabled: false }
      containerDeleteRetentionPolicy: restorable ? { enabled: true, days: 7 } : { enabled: false }
      cors: {
        corsRules: empty(browserOrigins)
          ? []
          : [
              {
                allowedOrigins: browserOrigins
                allowedMethods: ['GET', 'HEAD', 'PUT', 'OPTIONS']
                allowedHeaders: ['content-md5', 'content-type', 'if-match', 'if-none-match', 'range', 'x-ms-*']
                exposedHeaders: ['accept-ranges', 'content-length', 'content-range', 'etag', 'x-ms-*']
                maxAgeInSeconds: 3600
              }
            ]
      }
    }

    resource container 'containers' = [
      for container in containers: {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for table in tables: {
        name: table
      }
    ]
  }
}

@description('Where blobs are reached, with a slash at the end.')
output blobEndpoint string = account.properties.primaryEndpoints.blob
