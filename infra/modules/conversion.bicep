metadata description = 'A job that makes small renditions of recordings at night. It costs nothing while it does not run.'

import { Conversion, Parts } from 'types.bicep'

@description('Name of the job and of its environment.')
param name string

@description('Region of both.')
param location string

@description('Tags of both.')
param tags { *: string }

@description('The parts of the instance.')
param parts Parts

@description('What runs when.')
param conversion Conversion

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: parts.identity
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: parts.dataAccount
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // Not by the workspace's key: Azure Monitor itself takes the logs.
    appLogsConfiguration: { destination: 'azure-monitor' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource job 'Microsoft.App/jobs@2025-01-01' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Schedule'
      scheduleTriggerConfig: { cronExpression: conversion.schedule, parallelism: 1, replicaCompletionCount: 1 }
      replicaTimeout: 21600
      replicaRetryLimit: 1
    }
    template: {
      containers: [
        {
          name: 'conversion'
          image: conversion.image
          resources: { cpu: json('2'), memory: '4Gi' }
          env: [
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'Storage__Tables__serviceUri', value: dataAccount.properties.primaryEndpoints.table }
            { name: 'Storage__Blobs__serviceUri', value: dataAccount.properties.primaryEndpoints.blob }
          ]
        }
      ]
    }
  }
}
