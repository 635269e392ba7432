metadata description = 'The API: a function app on Flex Consumption that starts from a package which only its identity can read.'

import { SignIn, settingsOf } from 'sign-in.bicep'
import { Parts, packageContainer } from 'types.bicep'

@description('The parts of the instance.')
param parts Parts

@description('Region of both.')
param location string

@description('Tags of both.')
param tags { *: string }

@description('Origins whose pages may call the API.')
param browserOrigins string[]

@description('Where the pages of this centre are reached: feeds and previews name them.')
param siteOrigin string

@description('Who may sign in.')
param signIn SignIn

@description('Instances that may run at once: a bound on cost as well as on speed.')
@minValue(1)
@maxValue(1000)
param maximumInstances int

@description('Room for recordings, in gigabytes.')
@minValue(1)
param recordingGigabytes int

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: parts.identity
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: parts.hostAccount
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: parts.dataAccount
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: parts.insights
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${parts.functionApp}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: parts.functionApp
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled', cors: { allowedOrigins: browserOrigins } }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 512, maximumInstanceCount: maximumInstances }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__accountName: hostAccount.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      // Says where telemetry goes and opens nothing: only Entra identities may send.
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      // Which identity the API's own clients (tables, blobs, telemetry) act as.
      AZURE_CLIENT_ID: identity.properties.clientId
      // From the vault, which is called like the data account. Where it holds none yet, there are no library cards.
      Cards__Key: '@Microsoft.KeyVault(VaultName=${parts.dataAccount};SecretName=card-key)'
      Recordings__QuotaGigabytes: string(recordingGigabytes)
      Site__Api: 'https://${app.properties.defaultHostName}/api'
      Site__Origin: siteOrigin
      Storage__Tables__serviceUri: dataAccount.properties.primaryEndpoints.table
      Storage__Blobs__serviceUri: dataAccount.properties.primaryEndpoints.blob
      ...settingsOf('Patrons', signIn.patrons)
      ...settingsOf('Staff', signIn.staff)
    }
  }

  // Passwords for FTP and for the deployment site: nobody uses them, so nobody can lose them.
  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource deploymentPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('Where the API is reached.')
output api string = 'https://${app.properties.defaultHostName}/api'
